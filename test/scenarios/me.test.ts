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
  return openScene({ at: "2025-01-13T10:05:00Z", pad, strangers: ["gracehop"] });
}

/** The word that the bot gave last. */
function wordIn(transcript: string): string {
  return /meetbot-[\da-z]{16}/.exec(transcript)?.[0] ?? "no word";
}

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
