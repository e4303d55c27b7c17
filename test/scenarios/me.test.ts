import { expect, test } from "vitest";
import { openScene } from "../support/scene.ts";

const pad = `# MirageOS meeting

The next meeting is on Monday, January 27th 2025, 10:00 - 11:00 CET.

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules, Grace

### Release

- Jules: the new release is nearly there
- TODO(Grace): write down how a release is cut by January 24th
`;

/** The meeting is over. Grace has an account on GitHub, and nobody can assign her there. */
async function afterMeeting() {
  const scene = await openScene({ at: "2025-01-13T10:05:00Z", pad, strangers: ["gracehop"] });
  await scene.sweep();
  scene.story();
  return scene;
}

/** The word that the bot gave last. */
function wordIn(transcript: string): string {
  return /meetbot-[\da-z]{16}/.exec(transcript)?.[0] ?? "no word";
}

const addressOf = (comment: number) => `https://github.com/mirage/mirage/issues/1#issuecomment-${comment}`;

/** Grace shows that an account is hers. */
async function link({ discord, github }: Awaited<ReturnType<typeof afterMeeting>>, login = "gracehop", name = "Grace") {
  const word = wordIn(await discord.slash(`/me github login:${login}`, name));
  github.gist(login, { "hello.txt": word });
  await discord.slash(`/me github login:${login}`, name);
}

test("an account is proved by a gist with a one-time word, and nobody of staff is needed", async () => {
  const { discord, github, story } = await afterMeeting();
  await discord.slash("/me github", "Grace");
  const word = wordIn(await discord.slash("/me github login:gracehop", "Grace"));
  await discord.slash("/me github login:gracehop", "Grace");
  github.gist("gracehop", { "hello.txt": `Hello\n\n${word}\n` });
  await discord.slash("/me github login:GraceHop", "Grace");
  await discord.slash("/me github", "Grace");
  await discord.slash("/me unlink", "Grace");
  await discord.slash("/me github", "Grace");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> /me github
    bot (private)> I do not know your GitHub account. To tell me: /me github login:YOUR-LOGIN
      /me export shows all that I keep about you, and /me forget has it deleted.
    Grace> /me github login:gracehop
    bot (private)> To show that gracehop is you, write this word on a line of its own:
      \`meetbot-97g7e3n57k9pm0cr\`
      either into a new public gist (https://gist.github.com), as its text, its file's name or its description; then type /me github login:gracehop once more;
      or into a new comment on any issue or pull request that I can read; then give its address with /me github login:gracehop proof:ADDRESS.
      The word is good for an hour, until 11:05 UTC. You may delete the gist or the comment afterwards.
    Grace> /me github login:gracehop
    bot (private)> None of the newest public gists of gracehop has the word yet.
      To show that gracehop is you, write this word on a line of its own:
      \`meetbot-97g7e3n57k9pm0cr\`
      either into a new public gist (https://gist.github.com), as its text, its file's name or its description; then type /me github login:gracehop once more;
      or into a new comment on any issue or pull request that I can read; then give its address with /me github login:gracehop proof:ADDRESS.
      The word is good for an hour, until 11:05 UTC. You may delete the gist or the comment afterwards.
    Grace> /me github login:GraceHop
    bot (private)> You are gracehop on GitHub: from now on, todos of gracehop are yours. You may delete what you wrote. To be told of them in private: /me reminders
    Grace> /me github
    bot (private)> On GitHub you are gracehop. To change that: /me github with another login, or /me unlink.
      If the notes call you by a name that the configuration does not have: /me name
      /me export shows all that I keep about you, and /me forget has it deleted.
    Grace> /me unlink
    bot (private)> gracehop is no longer yours here.
    Grace> /me github
    bot (private)> I do not know your GitHub account. To tell me: /me github login:YOUR-LOGIN
      /me export shows all that I keep about you, and /me forget has it deleted."
  `);
});

test("a comment proves an account too: its author's, unedited, with the word on a line of its own, within the hour", async () => {
  const scene = await afterMeeting();
  const { discord, github, story, pass } = scene;
  await github.open("mirage/mirage", { title: "How is a release cut?" });
  const word = wordIn(await discord.slash("/me github login:gracehop", "Grace"));
  const told = async (address: string) => {
    const seen = await discord.slash(`/me github login:gracehop proof:${address}`, "Grace");
    return seen.split("\n")[1] ?? "";
  };
  const comment = (body: string, by: string) =>
    addressOf(github.comment({ repository: "mirage/mirage", number: 1 }, body, by));
  const edited = github.comment({ repository: "mirage/mirage", number: 1 }, "I can do this", "gracehop");
  github.editComment(edited, word);
  expect([
    await told("https://example.org/my-page"),
    await told("https://github.com/mirage/mirage/issues/1#issuecomment-999999"),
    await told(comment(word, "jules")),
    await told(comment(`> ${word}\n\nWhat is this?`, "gracehop")),
    await told(addressOf(edited)),
  ]).toMatchInlineSnapshot(`
    [
      "bot (private)> "https://example.org/my-page" is the address of no gist and no comment. Give one such as https://gist.github.com/ada/0a1b2c3d4e5f60718293 or https://github.com/owner/repo/issues/12#issuecomment-3456.",
      "bot (private)> I can see nothing there. Is the address right, and is it public?",
      "bot (private)> That was not written by gracehop.",
      "bot (private)> The word is not there on a line of its own.",
      "bot (private)> That comment was edited after it was written, perhaps by somebody else. Write a new one, and leave it as it is.",
    ]
  `);
  const late = comment(`\`${word}\``, "gracehop");
  story();
  await pass({ minutes: 61 });
  await discord.slash(`/me github login:gracehop proof:${late}`, "Grace");
  const fresh = comment(wordIn(await discord.slash("/me github login:gracehop", "Grace")), "gracehop");
  await discord.slash(`/me github proof:${fresh}`, "Grace");
  expect(story()).toMatchInlineSnapshot(`
    "bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#2](https://github.com/mirage/mirage/issues/2) Write down how a release is cut
      -# 7bjf6v4j3x
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Grace.

      **Release**
      - To do: write down how a release is cut (Grace) → [mirage/mirage#2](https://github.com/mirage/mirage/issues/2)

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting
    Grace> /me github login:gracehop proof:https://github.com/mirage/mirage/issues/1#issuecomment-9003
    bot (private)> You had no word yet, or it was more than an hour old. Here is a new one:
      To show that gracehop is you, write this word on a line of its own:
      \`meetbot-j8mw0nzegmeb6jq1\`
      either into a new public gist (https://gist.github.com), as its text, its file's name or its description; then type /me github login:gracehop once more;
      or into a new comment on any issue or pull request that I can read; then give its address with /me github login:gracehop proof:ADDRESS.
      The word is good for an hour, until 12:06 UTC. You may delete the gist or the comment afterwards.
    Grace> /me github login:gracehop
    bot (private)> None of the newest public gists of gracehop has the word yet.
      To show that gracehop is you, write this word on a line of its own:
      \`meetbot-j8mw0nzegmeb6jq1\`
      either into a new public gist (https://gist.github.com), as its text, its file's name or its description; then type /me github login:gracehop once more;
      or into a new comment on any issue or pull request that I can read; then give its address with /me github login:gracehop proof:ADDRESS.
      The word is good for an hour, until 12:06 UTC. You may delete the gist or the comment afterwards.
    Grace> /me github proof:https://github.com/mirage/mirage/issues/1#issuecomment-9004
    bot (private)> You are gracehop on GitHub: from now on, todos of gracehop are yours. You may delete what you wrote. To be told of them in private: /me reminders"
  `);
});

test("of two who prove the same account the last has it, and the other is told when they ask", async () => {
  const scene = await afterMeeting();
  const { discord, story } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await link(scene, "gracehop", "Grace Hopper");
  story();
  await discord.slash("/me github", "Grace");
  await discord.slash("/me github login:nobody-has-this", "Grace");
  await discord.slash("/me github login:-no-", "Grace");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> /me github
    bot (private)> gracehop was you, until somebody else here proved that account.
      I do not know your GitHub account. To tell me: /me github login:YOUR-LOGIN
      /me export shows all that I keep about you, and /me forget has it deleted.
    Grace> /me github login:nobody-has-this
    bot (private)> GitHub has nobody called nobody-has-this. Is it spelt right?
    Grace> /me github login:-no-
    bot (private)> "-no-" is no GitHub login. It has letters, digits and single hyphens, such as ada-lovelace."
  `);
});

test("a name belongs to whom the configuration says, then to whoever claimed it first, and needs an account", async () => {
  const scene = await afterMeeting();
  const { discord, story } = scene;
  await discord.slash("/me name name:Grace", "Grace");
  await link(scene);
  await link(scene, "ada", "Ada");
  story();
  await discord.slash("/me name name:Jules", "Grace");
  await discord.slash("/me name name:@grace", "Grace");
  await discord.slash("/me name name:grâce hopper", "Grace");
  await discord.slash("/me name name:Grace Hopper", "Ada");
  await discord.slash("/me name name:Ada", "Ada");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> /me name name:Jules
    bot (private)> In the configuration Jules is jules. If that is you, ask a maintainer to write it under "people": Jules: { github: gracehop }
    Grace> /me name name:@grace
    bot (private)> "@grace" can't be a name in the notes. Give it as they write it, such as Ada.
    Grace> /me name name:grâce hopper
    bot (private)> From now on, grâce hopper in the notes is gracehop. It counts where the configuration does not say otherwise; /me unlink takes it back.
    Ada> /me name name:Grace Hopper
    bot (private)> Grace Hopper is gracehop already. If that is wrong, ask a maintainer to write it into the configuration, under "people": Grace Hopper: { github: ada }
    Ada> /me name name:Ada
    bot (private)> That is so already: by the configuration Ada is ada."
  `);
});

test("whoever can't be assigned is named in the issue without a ping, and told in chat how they can be", async () => {
  const scene = await afterMeeting();
  const { discord, github, story, on } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:digest", "Grace");
  story();
  await on("2025-01-13T10:35:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
        GitHub does not let me assign gracehop there: a comment of theirs on the issue, or membership, makes them assignable.
      -# 7bjf6v4j3x
    bot @Grace> I filed something of yours, Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1), but GitHub does not let me assign gracehop there yet. Write a comment on the issue, or become a member, and you can be assigned.
      -# You asked to be told of your todos: \`/me reminders mode:off\` ends it.
      -# frbkdjape4
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Grace.

      **Release**
      - To do: write down how a release is cut (Grace) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting"
  `);
  const [issue] = await github.issues("mirage/mirage");
  expect(issue?.body?.split("\n").filter((line) => line.includes("Grace") || line.includes("grace")))
    .toMatchInlineSnapshot(`
    [
      "> TODO(Grace): write down how a release is cut by January 24th",
      "Meant for gracehop, who can't be assigned here.",
    ]
  `);
});

test("whom GitHub drops from the assignees in silence the issue names all the same, once", async () => {
  const text = pad.replace("TODO(Grace)", "TODO(Ada)");
  const { github, on, pass, story, sweep } = await openScene({ at: "2025-01-13T10:05:00Z", pad: text, rights: "read" });
  await sweep();
  story();
  await on("2025-01-13T10:35:00Z");
  await pass({ minutes: 1 }, 2);
  expect(
    story()
      .split("\n")
      .filter((line) => /GitHub/.test(line)),
  ).toMatchInlineSnapshot(`
    [
      "    GitHub left out the label meeting: setting labels needs push access there. GitHub did not assign ada: assigning needs push access there.",
      "GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting assignees=ada",
      "GitHub: PATCH /repos/mirage/mirage/issues/1",
    ]
  `);
  const [issue] = await github.issues("mirage/mirage");
  expect(issue?.body?.split("\n").slice(-4)).toMatchInlineSnapshot(`
    [
      "",
      "Meant for ada, whom I could not assign here.",
      "",
      "<!-- meetbot:bz0db737g9 -->",
    ]
  `);
});

test("a digest comes once before the meeting, at the chosen lead, with what is open then and nothing else", async () => {
  const scene = await afterMeeting();
  const { discord, story, on } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:digest lead:2 days quiet:none", "Grace");
  await on("2025-01-13T10:35:00Z");
  story();
  await on("2025-01-25T08:59:00Z");
  await on("2025-01-25T09:00:00Z");
  await on("2025-01-25T09:01:00Z");
  await on("2025-01-27T08:00:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-25 08:59
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut (Grace)

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# pd97p09yy3
    == 2025-01-25 09:00
    bot @Grace> **Yours, before the MirageOS meeting, <2025-01-27T09:00Z:F>**
      - Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      -# You asked for this: \`/me reminders mode:off\` ends it.
      -# p1zdybyh6p
    == 2025-01-25 09:01
    (nothing)
    == 2025-01-27 08:00
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut (Grace)

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# zq2cvm0q4c"
  `);
});

test("quiet hours hold a message back until they end in the reader's own zone", async () => {
  const scene = await afterMeeting();
  const { discord, story, on } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:direct quiet:22-7:30 zone:america/los_angeles lead:1 day", "Grace");
  story();
  await on("2025-01-13T10:35:00Z"); // 2:35 there
  await on("2025-01-13T15:29:00Z");
  await on("2025-01-13T15:30:00Z");
  await on("2025-01-23T16:59:00Z");
  await on("2025-01-23T17:00:00Z"); // a day before the morning of the due day
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 10:35
    bot #meetings> **After the MirageOS meeting of Monday 13 January 2025**
      I filed 1 issue:
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut
        GitHub does not let me assign gracehop there: a comment of theirs on the issue, or membership, makes them assignable.
      -# 7bjf6v4j3x
    bot #meetings> **Minutes: MirageOS meeting, Monday 13 January 2025**
      With Ada, Jules and Grace.

      **Release**
      - To do: write down how a release is cut (Grace) → [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)

      Next time: Monday 27 January 2025, 10:00–11:00 (Europe/Paris)
      The whole notes are in the file
      -# mzmtpp5gy8
      (file minutes-mirageos-2025-01-13.md)
    GitHub: POST /repos/mirage/mirage/issues title=Write down how a release is cut labels=meeting
    == 2025-01-13 15:29
    (nothing)
    == 2025-01-13 15:30
    bot @Grace> After the MirageOS meeting, this is yours: Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      GitHub does not let me assign you there yet: write a comment on the issue, or become a member, and you can be assigned.
      -# You asked for this: \`/me reminders mode:off\` ends it.
      -# x0rdxsswt1
    == 2025-01-23 16:59
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut (Grace)

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# pd97p09yy3
    == 2025-01-23 17:00
    bot @Grace> Due on 24 January 2025: Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) (MirageOS meeting)
      -# You asked for this: \`/me reminders mode:off\` ends it.
      -# 268asc3qvf"
  `);
});

test("what could not be sent at once is not sent into quiet hours", async () => {
  const scene = await afterMeeting();
  const { discord, story, on } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:direct quiet:12:00-13:00 zone:UTC", "Grace");
  story();
  discord.fail(/POST .*users\/@me\/channels/, "502", 100);
  await on("2025-01-13T10:35:00Z");
  story();
  discord.recover();
  await on("2025-01-13T12:05:00Z");
  await on("2025-01-13T13:05:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "== 2025-01-13 12:05
    (nothing)
    == 2025-01-13 13:05
    bot @Grace> After the MirageOS meeting, this is yours: Write down how a release is cut: [mirage/mirage#1](https://github.com/mirage/mirage/issues/1)
      GitHub does not let me assign you there yet: write a comment on the issue, or become a member, and you can be assigned.
      -# You asked for this: \`/me reminders mode:off\` ends it.
      -# x0rdxsswt1"
  `);
});

test("what waits to be sent is not sent after a word to stop", async () => {
  const scene = await afterMeeting();
  const { discord, story, on, pass } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:direct quiet:none", "Grace");
  discord.fail(/POST .*users\/@me\/channels/, { retryAfter: 7200 });
  await on("2025-01-13T10:35:00Z");
  await discord.slash("/me reminders mode:off", "Grace");
  story();
  discord.recover();
  await pass({ hours: 1 }, 5);
  expect(story()).toMatchInlineSnapshot(`""`);
});

test("a closed inbox is left at that, and everything else goes on", async () => {
  const scene = await afterMeeting();
  const { discord, story, on, pass } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:direct", "Grace");
  discord.closeInbox("Grace");
  story();
  await on("2025-01-13T10:35:00Z");
  const told = story();
  expect(told).not.toContain("@Grace");
  expect(told).toContain("Minutes");
  const asked = discord.requests.length;
  await pass({ minutes: 1 }, 3);
  expect(discord.requests.slice(asked).filter(({ path }) => path.includes("@me"))).toEqual([]);
});

test("all that is kept about somebody is theirs to have, and to have forgotten", async () => {
  const scene = await afterMeeting();
  const { discord, story, on } = scene;
  await link(scene);
  await discord.slash("/me name name:Grace", "Grace");
  await discord.slash("/me reminders mode:direct", "Grace");
  await on("2025-01-13T10:35:00Z");
  story();
  await discord.slash("/me export", "Grace");
  await discord.slash("/me forget", "Grace");
  await discord.press("Forget me", "Grace");
  await discord.slash("/me github", "Grace");
  await on("2025-01-23T17:00:00Z");
  expect(story()).toMatchInlineSnapshot(`
    "Grace> /me export
    bot (private)> That is all that I keep about you. Todos that you decided are found by the name Grace; what was posted and written for all to see stands there.
      (file meetbot-grace.json)
    Grace> /me forget
    bot (private)> Shall I forget you? Your GitHub account, your name in the notes, your reminders and what I sent you are deleted. What is public stays: your name in the notes and minutes, with the todos that you decided, and beside the points that you added to the pad, in the pad and in the list of what was written there.
      [Forget me]
    Grace> [Forget me]
    bot (private)> I have forgotten you. What is public stays: your name in the notes and minutes, with the todos that you decided, and beside the points that you added to the pad.
    Grace> /me github
    bot (private)> I do not know your GitHub account. To tell me: /me github login:YOUR-LOGIN
      /me export shows all that I keep about you, and /me forget has it deleted.
    == 2025-01-23 17:00
    bot #meetings> **MirageOS meeting: <2025-01-27T09:00Z:F> – <2025-01-27T10:00Z:t>** (<2025-01-27T09:00Z:R>)
      Call: https://meet.example.org/MirageOS

      **Still open from before**
      - [mirage/mirage#1](https://github.com/mirage/mirage/issues/1) Write down how a release is cut (Grace)

      The agenda is empty so far: write your points into the pad. Everybody is welcome.
      -# pd97p09yy3"
  `);
});
