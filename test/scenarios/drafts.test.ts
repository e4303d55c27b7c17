import { expect, onTestFinished, test } from "vitest";
import { createRequestCheck } from "../support/github-schema.ts";
import { openScene } from "../support/scene.ts";

const pad = (
  line = "TODO(Ada): announce the mirage 4.9.0 release on discuss.example.org and the web site",
) => `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- Jules: mirage 4.9.0 is finally out
- ${line}
- TODO(Jules): review the documentation
`;

const changes = `## v4.9.0 (2025-01-10)

- Boot in half the time (#1500 @ada, @jules)
- See [the guide](https://mirage.io/docs) and [this](javascript:alert(1))
- \`#12 <b>\` stays; <script>alert(1)</script> ![pixel](https://evil.example/p.png) &lt;b&gt;

## v4.8.0

- Older
`;

const check = createRequestCheck();

/** The meeting of 13 January is over, and its todos are filed. */
async function scene(text = pad()) {
  const opened = await openScene({ at: "2025-01-13T10:05:00Z", pad: text });
  const { github, on, discord, story } = opened;
  onTestFinished(() => expect(github.requests.flatMap(check)).toEqual([]));
  await on("2025-01-13T10:05:00Z");
  await on("2025-01-13T10:35:00Z");
  story();
  const list = await discord.slash("/todo list", "Ada");
  const nameOf = (words: string): string =>
    /`(\w+)`/.exec(list.split("\n").find((line) => line.includes(words)) ?? "")?.[1] ?? `no ${words} in ${list}`;
  const [todo, other] = [nameOf("nnounce"), nameOf("eview the")];
  const drafted = await discord.slash(`/todo draft todo:${todo} door:forum`, "Ada");
  const id = /announcement-forum-(\w+)\.md/.exec(drafted)?.[1] ?? drafted;
  story();
  return {
    ...opened,
    todo,
    other,
    branch: `meetbot/announce-${id}`,
    said: async (command: string, who = "Ada") => (await discord.slash(command, who)).replaceAll(id, "TODO"),
    /** The file with the draft for a place. */
    file: (door = "forum") => discord.privateFiles()[`announcement-${door}-${id}.md`] ?? "",
    proposals: () => github.proposals("mirage/mirage-www").join("\n").replaceAll(id, "TODO"),
    posts: () => github.file("mirage/mirage-www", `meetbot/announce-${id}`, "data/blog/mirage-4-9-0-is-released.md"),
  };
}

test("a draft has what was released, and the link opens the composer filled in", async () => {
  const { said, file, github, todo } = await scene();
  github.release({ repository: "mirage/mirage", tag: "v4.9.0", body: "- Boot in half the time (#1500 @ada)" });
  expect(await said(`/todo draft todo:${todo} door:forum`, "Jules")).toMatchInlineSnapshot(`
    "Jules> /todo draft todo:34vm door:forum
    bot (private)> A draft for the forum: mirage 4.9.0 is released
      What was released is from mirage/mirage: https://github.com/mirage/mirage/releases/tag/v4.9.0
      [Start the topic with the draft filled in](<https://discuss.example.org/new-topic?title=mirage%204.9.0%20is%20released&tags=mirageos&body=We%20are%20happy%20to%20announce%20the%20mirage%204.9.0%20release.%0A%0A%23%23%20What%20is%20new%0A%0A-%20Boot%20in%20half%20the%20time%20%28%5B%231500%5D%28https%3A%2F%2Fgithub.com%2Fmirage%2Fmirage%2Fissues%2F1500%29%20ada%29%0A%0AThe%20release%3A%20https%3A%2F%2Fgithub.com%2Fmirage%2Fmirage%2Freleases%2Ftag%2Fv4.9.0%0A%0A%5BWhom%20does%20it%20help%2C%20and%20how%20can%20people%20try%20it%3F%5D%0A%0AThe%20code%20is%20at%20https%3A%2F%2Fgithub.com%2Fmirage%2Fmirage%2C%20and%20feedback%20is%20welcome%20there%20or%20in%20this%20thread.>). You can change it before you post it.
      (file announcement-forum-TODO.md)"
  `);
  expect(file()).toMatchInlineSnapshot(`
    "Title: mirage 4.9.0 is released

    We are happy to announce the mirage 4.9.0 release.

    ## What is new

    - Boot in half the time ([#1500](https://github.com/mirage/mirage/issues/1500) ada)

    The release: https://github.com/mirage/mirage/releases/tag/v4.9.0

    [Whom does it help, and how can people try it?]

    The code is at https://github.com/mirage/mirage, and feedback is welcome there or in this thread.
    "
  `);
});

test("without a release's text its part of the changelog is taken, which does nothing to whoever posts it", async () => {
  const { said, file, github, todo } = await scene();
  github.push("mirage/mirage", "main", "CHANGES.md", changes);
  await said(`/todo draft todo:${todo} door:site`);
  expect(file("site")).toMatchInlineSnapshot(`
    "---
    updated: 2025-01-13 12:00
    author:
      name: "Ada"
      uri: https://github.com/ada
      email:
    subject: "mirage 4.9.0 is released"
    permalink: mirage-4-9-0-is-released
    ---

    We are happy to announce the mirage 4.9.0 release.

    ## What is new

    - Boot in half the time ([#1500](https://github.com/mirage/mirage/issues/1500) ada, jules)
    - See [the guide](https://mirage.io/docs) and this
    - \`#12 <b>\` stays; &lt;script>alert(1)&lt;/script> [pixel](https://evil.example/p.png) &amp;lt;b&amp;gt;

    The release: <https://github.com/mirage/mirage/blob/HEAD/CHANGES.md>

    [Whom does it help, and how can people try it?]

    The code is at <https://github.com/mirage/mirage>.
    "
  `);
});

test("a text that is too long for a link is to be pasted", async () => {
  const { said, file, github, todo } = await scene();
  const body = "- More and more and more\n".repeat(500);
  github.release({ repository: "mirage/mirage", tag: "4.9.0", body });
  expect(await said(`/todo draft todo:${todo} door:forum`)).toMatchInlineSnapshot(`
    "Ada> /todo draft todo:34vm door:forum
    bot (private)> A draft for the forum: mirage 4.9.0 is released
      What was released is from mirage/mirage: https://github.com/mirage/mirage/releases/tag/4.9.0
      The text is too long for a link: [start the topic](<https://discuss.example.org/new-topic?title=mirage%204.9.0%20is%20released&tags=mirageos>) and paste the file into it.
      (file announcement-forum-TODO.md)"
  `);
  expect(file().length).toBeLessThan(8000);
  expect(file()).toContain("And more: <https://github.com/mirage/mirage/releases/tag/4.9.0>");
});

test("a release that can't be read is told, and the draft is given all the same; what announces nothing has none", async () => {
  const { said, github, todo, other } = await scene();
  github.fail(/GET .*releases/, "403 no permission", 9);
  expect(await said(`/todo draft todo:${todo} door:site`)).toMatchInlineSnapshot(`
    "Ada> /todo draft todo:34vm door:site
    bot (private)> A draft for the web site: mirage 4.9.0 is released
      What was released could not be read. GitHub did not let the bot go on while reading what was released in mirage/mirage. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.
      [Write the post with the draft filled in](<https://github.com/mirage/mirage-www/new/main/data/blog?filename=mirage-4-9-0-is-released.md&value=---%0Aupdated%3A%202025-01-13%2012%3A00%0Aauthor%3A%0A%20%20name%3A%20%22Ada%22%0A%20%20uri%3A%20https%3A%2F%2Fgithub.com%2Fada%0A%20%20email%3A%0Asubject%3A%20%22mirage%204.9.0%20is%20released%22%0Apermalink%3A%20mirage-4-9-0-is-released%0A---%0A%0AWe%20are%20happy%20to%20announce%20the%20mirage%204.9.0%20release.%0A%0A%5BWhat%20is%20new%2C%20and%20whom%20does%20it%20help%3F%5D%0A%0A%5BHow%20can%20people%20try%20it%3F%5D>), or have me open the pull request: /todo post
      [Open the pull request]
      (file announcement-site-TODO.md)"
  `);
  expect(await said(`/todo draft todo:${todo} door:mail`)).toMatchInlineSnapshot(`
    "Ada> /todo draft todo:34vm door:mail
    bot (private)> The configuration has no mail to announce it on. It has: forum, site."
  `);
  expect(await said(`/todo draft todo:${other}`)).toMatchInlineSnapshot(`
    "Ada> /todo draft todo:jsmq
    bot (private)> "Review the documentation (Release)" announces nothing, so there is nothing to draft. /todo edit with kind changes that."
  `);
});

test("the post is proposed on a person's word, once, with what is in the draft", async () => {
  const { said, discord, story, todo, proposals, posts, github } = await scene();
  expect(await said(`/todo draft todo:${todo} door:site`, "Jules")).not.toContain("[Open the pull request]");
  expect(await said(`/todo draft todo:${todo} door:site`)).toContain("[Open the pull request]");
  story();
  await discord.press("Open the pull request", "Ada");
  expect(proposals()).toMatchInlineSnapshot(`
    "meetbot/announce-TODO: meetbot: Announce it
    #501 Post: mirage 4.9.0 is released (open, meetbot/announce-TODO)"
  `);
  expect(posts()).toMatchInlineSnapshot(`
    "---
    updated: 2025-01-13 12:00
    author:
      name: "Ada"
      uri: https://github.com/ada
      email:
    subject: "mirage 4.9.0 is released"
    permalink: mirage-4-9-0-is-released
    ---

    We are happy to announce the mirage 4.9.0 release.

    [What is new, and whom does it help?]

    [How can people try it?]
    "
  `);
  expect(github.bodyOf({ repository: "mirage/mirage-www", number: 501 }).replace(/announce\/\w+/, "announce/TODO"))
    .toMatchInlineSnapshot(`
    "A draft of the post, made from the notes of the MirageOS meeting, for mirage/mirage-www#1.

    What stands in square brackets is yours to write, and so is anything else: change it here before you merge.

    <!-- meetbot:announce/TODO -->"
  `);
  const before = proposals();
  expect(await said(`/todo post todo:${todo}`)).toMatchInlineSnapshot(`
    "Ada> /todo post todo:34vm
    bot #meetings> The pull request with the post was opened before: https://github.com/mirage/mirage-www/pull/501 I open one for each todo."
  `);
  expect(await said(`/todo post todo:${todo}`, "Jules")).toMatchInlineSnapshot(`
    "Jules> /todo post todo:34vm
    bot (private)> Only the maintainers of MirageOS meeting can do this: people who manage this server, the chair, and those under "maintainers" in the configuration."
  `);
  expect(proposals()).toBe(before);
});

test("whatever step fails, the post is one branch, one commit, one pull request", async () => {
  for (const step of [/POST .*refs$/, /PUT .*md$/, /POST .*pulls$/]) {
    for (const fault of ["lost answer", "502"] as const) {
      const { said, github, todo, proposals, pass } = await scene();
      github.fail(step, fault);
      expect(await said(`/todo post todo:${todo}`)).toContain("The pull request is not open yet.");
      await pass({ minutes: 1 }, 3);
      expect(proposals()).toMatch(
        /^meetbot\/announce-TODO: meetbot: Announce it\n#501 .*\(open, meetbot\/announce-TODO\)$/,
      );
      expect(await said(`/todo post todo:${todo}`)).toContain("was opened before");
    }
  }
}, 60_000);

test("what somebody else has on the branch, and a post of that name, stay as they are", async () => {
  const { said, github, todo, proposals, branch } = await scene();
  github.push("mirage/mirage-www", branch, "data/blog/mirage-4-9-0-is-released.md", "By Ada");
  expect(await said(`/todo post todo:${todo}`)).toMatchInlineSnapshot(`
    "Ada> /todo post todo:34vm
    bot (private)> There is a branch meetbot/announce-TODO already, with something else in it. I leave it as it is: delete it and say /todo post again, or open the pull request from it by hand."
  `);
  const next = await scene();
  next.github.push("mirage/mirage-www", "main", "data/blog/mirage-4-9-0-is-released.md", "By Ada");
  expect(await next.said(`/todo post todo:${next.todo}`)).toMatchInlineSnapshot(`
    "Ada> /todo post todo:34vm
    bot (private)> The site has a post of that name already: data/blog/mirage-4-9-0-is-released.md. Change the todo's title by /todo edit, or that post by hand."
  `);
  expect([proposals(), next.proposals()]).toMatchInlineSnapshot(`
    [
      "meetbot/announce-TODO: ada: Write",
      "",
    ]
  `);
});

test("a refusal says which permissions it takes, and offers the form; when it is mended the word counts again", async () => {
  const { said, github, todo, proposals } = await scene();
  github.fail(/POST .*refs$/, "403 no permission");
  expect(await said(`/todo post todo:${todo}`)).toMatchInlineSnapshot(`
    "Ada> /todo post todo:34vm
    bot (private)> The pull request could not be opened. GitHub did not let the bot go on while proposing a file in mirage/mirage-www. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).
      By hand: [write the post](<https://github.com/mirage/mirage-www/new/main/data/blog?filename=mirage-4-9-0-is-released.md&value=---%0Aupdated%3A%202025-01-13%2012%3A00%0Aauthor%3A%0A%20%20name%3A%20%22Ada%22%0A%20%20uri%3A%20https%3A%2F%2Fgithub.com%2Fada%0A%20%20email%3A%0Asubject%3A%20%22mirage%204.9.0%20is%20released%22%0Apermalink%3A%20mirage-4-9-0-is-released%0A---%0A%0AWe%20are%20happy%20to%20announce%20the%20mirage%204.9.0%20release.%0A%0A%5BWhat%20is%20new%2C%20and%20whom%20does%20it%20help%3F%5D%0A%0A%5BHow%20can%20people%20try%20it%3F%5D>)"
  `);
  await said(`/todo post todo:${todo}`);
  expect(proposals()).toContain("#501");
});
