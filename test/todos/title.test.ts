import * as fc from "fast-check";
import { expect, test } from "vitest";
import { todoKinds, type Reference } from "../../src/notes/notes.ts";
import { titleFor, type TitleInput } from "../../src/todos/title.ts";

const pull: Reference = { line: 3, kind: "pull", owner: "mirage", repo: "tcp-stack", number: 144 };
const plainInput: Omit<TitleInput, "text"> = {
  kind: "task",
  topic: null,
  context: [],
  references: [],
  repository: null,
  people: [],
};

type Row = [text: string, about?: Partial<TitleInput>];
const titles = (rows: readonly Row[]) =>
  rows.map(([text, about]) => `${text}\n    ${titleFor({ ...plainInput, ...about, text })}`).join("\n");

test("what people say before the work is left out", () => {
  expect(
    titles([
      ["let's release mirage-net 4"],
      ["we should update the tutorial."],
      ["maybe we could also measure the memory"],
      ["could you test the new scheduler on arm64?"],
      ["Romain, would you please rebase the branch?"],
      ["Romain will rebase the branch"],
      ["Alice and Bob to review the draft", { people: ["alice", "bob"] }],
      ["alice writes the announcement", { people: ["alice"] }],
      ["I'll try and bisect the regression tomorrow"],
      ["so, I think that it would be nice to document the boot protocol"],
      ["One thing we need to do soon is to define the license"],
      ["it may be worth benchmarking both"],
      ["TODO: don't forget to tag the release!!!"],
      ["the plan is to drop OCaml 4.14 at some point"],
      ["somebody needs to fix the CI as well"],
    ]),
  ).toMatchInlineSnapshot(`
    "let's release mirage-net 4
        Release mirage-net 4
    we should update the tutorial.
        Update the tutorial
    maybe we could also measure the memory
        Measure the memory
    could you test the new scheduler on arm64?
        Test the new scheduler on arm64
    Romain, would you please rebase the branch?
        Rebase the branch
    Romain will rebase the branch
        Rebase the branch
    Alice and Bob to review the draft
        Review the draft
    alice writes the announcement
        Write the announcement
    I'll try and bisect the regression tomorrow
        Bisect the regression tomorrow
    so, I think that it would be nice to document the boot protocol
        Document the boot protocol
    One thing we need to do soon is to define the license
        Define the license
    it may be worth benchmarking both
        Benchmark both
    TODO: don't forget to tag the release!!!
        Tag the release
    the plan is to drop OCaml 4.14 at some point
        Drop OCaml 4.14
    somebody needs to fix the CI as well
        Fix the CI"
  `);
});

test("a demand that is made in a roundabout way becomes an order", () => {
  expect(
    titles([
      ["the docs need to be rewritten before the workshop"],
      ["solo5-elftool must be split from the main package"],
      ["removing the duniverse dependency would be great"],
      ["there should be a flag for packages without C stubs"],
      ["Currently the pools are too large, it may be sensible to reduce their maximum size"],
      ["The linker script still needs updating"],
      ["is there an issue tracking this upstream?"],
      ["does the balloon driver work on Xen 4.18?"],
      ["fixing the ring reservation"],
    ]),
  ).toMatchInlineSnapshot(`
    "the docs need to be rewritten before the workshop
        Rewrite the docs before the workshop
    solo5-elftool must be split from the main package
        Split solo5-elftool from the main package
    removing the duniverse dependency would be great
        Remove the duniverse dependency
    there should be a flag for packages without C stubs
        Add a flag for packages without C stubs
    Currently the pools are too large, it may be sensible to reduce their maximum size
        Reduce their maximum size
    The linker script still needs updating
        Update the linker script
    is there an issue tracking this upstream?
        Find out whether there is an issue tracking this upstream
    does the balloon driver work on Xen 4.18?
        Find out: does the balloon driver work on Xen 4.18?
    fixing the ring reservation
        Fix the ring reservation"
  `);
});

test("a fix says what is wrong, and where", () => {
  expect(
    titles([
      [
        "Probably it has the old compiler hardcoded somewhere, and that needs to be changed",
        { kind: "fix", topic: "What is the build farm?" },
      ],
      ["the resolver returns NXDOMAIN for wildcard entries", { kind: "fix" }],
      ["we should fix the off-by-one in the ring buffer", { kind: "fix" }],
    ]),
  ).toMatchInlineSnapshot(`
    "Probably it has the old compiler hardcoded somewhere, and that needs to be changed
        Fix: the build farm has the old compiler hardcoded
    the resolver returns NXDOMAIN for wildcard entries
        Fix: the resolver returns NXDOMAIN for wildcard entries
    we should fix the off-by-one in the ring buffer
        Fix the off-by-one in the ring buffer"
  `);
});

test("an announcement says what is announced, by what was said before where the line itself does not", () => {
  const about: Partial<TitleInput> = { kind: "announcement", topic: "Releases" };
  const after = (line: string): Partial<TitleInput> => ({ ...about, context: [line, "TODO"] });
  expect(
    titles([
      [
        "we should announce this on the forum and on the web site",
        after("tcp-stack 1.0.0 is released, now we can use it everywhere"),
      ],
      ["announce it!", after("Sam: finally released dns-client v2.1")],
      ["announce that on the list", after("OCaml 5.3 is out")],
      ["announce the 4.9 release on discuss", about],
      ["announce mirage-crypto 1.2.0", about],
      ["announce the retreat to everybody", about],
      ["announce this", about],
      ["write a blog post about the new scheduler", about],
    ]),
  ).toMatchInlineSnapshot(`
    "we should announce this on the forum and on the web site
        Announce the tcp-stack 1.0.0 release
    announce it!
        Announce the dns-client v2.1 release
    announce that on the list
        Announce the OCaml 5.3 release
    announce the 4.9 release on discuss
        Announce the 4.9 release
    announce mirage-crypto 1.2.0
        Announce the mirage-crypto 1.2.0 release
    announce the retreat to everybody
        Announce the retreat (Releases)
    announce this
        Announce this (Releases)
    write a blog post about the new scheduler
        Write a blog post about the new scheduler"
  `);
});

test("a split names what goes out of which pull request, which is a bare number at home", () => {
  const about: Partial<TitleInput> = { kind: "pr-split", topic: "TCP", references: [pull] };
  expect(
    titles([
      [
        "If we separate timer_cancel() into another PR we can merge that now.",
        { ...about, repository: "mirage/tcp-stack" },
      ],
      [
        "If we separate timer_cancel() into another PR we can merge that now.",
        { ...about, repository: "mirage/mirage" },
      ],
      ["could you move the tests to their own pull request?", about],
      ["extract the parser into a separate PR", { kind: "pr-split" }],
      ["that PR should be split", about],
      ["split this PR, please", about],
      ["split PR https://github.com/mirage/tcp-stack/pull/144 in two", { ...about, repository: "Mirage/TCP-stack" }],
      ["split the TLS PR", { kind: "pr-split" }],
    ]),
  ).toMatchInlineSnapshot(`
    "If we separate timer_cancel() into another PR we can merge that now.
        Split timer_cancel() out of #144
    If we separate timer_cancel() into another PR we can merge that now.
        Split timer_cancel() out of mirage/tcp-stack#144
    could you move the tests to their own pull request?
        Split the tests out of mirage/tcp-stack#144
    extract the parser into a separate PR
        Extract the parser into a separate PR
    that PR should be split
        Split mirage/tcp-stack#144
    split this PR, please
        Split mirage/tcp-stack#144
    split PR https://github.com/mirage/tcp-stack/pull/144 in two
        Split PR #144 in two
    split the TLS PR
        Split the TLS PR"
  `);
});

test("this, that and it are said by name where that can be told", () => {
  expect(
    titles([
      ["Sam will review that PR", { kind: "review", references: [pull], repository: "mirage/tcp-stack" }],
      ["let us merge it soon", { references: [pull] }],
      ["somebody should look into this", { context: ["The build is slow on arm64.", "…"] }],
      [
        "we should document that",
        {
          topic: "Boot protocol",
          context: [`A line that is much too long to be quoted in the title of an issue, ${"on ".repeat(20)}`, "…"],
        },
      ],
      ["write it up", { topic: "Boot protocol" }],
      ["discuss with Sam", { topic: "Netmap" }],
      ["test this flag", { topic: "Build system" }],
    ]),
  ).toMatchInlineSnapshot(`
    "Sam will review that PR
        Review #144
    let us merge it soon
        Merge mirage/tcp-stack#144
    somebody should look into this
        Look into this: The build is slow on arm64
    we should document that
        Document that (Boot protocol)
    write it up
        Write it up (Boot protocol)
    discuss with Sam
        Discuss with Sam (Netmap)
    test this flag
        Test this flag (Build system)"
  `);
});

test("Markdown, mentions and links are read as plain text; names of code keep their letters", () => {
  expect(
    titles([
      ["**ask** @hannes about `Lwt.async`, see [the thread](https://example.org/t/1)"],
      ["review https://github.com/mirage/mirage/pull/1500", { kind: "review" }],
      ["review https://github.com/mirage/mirage/pull/1500", { kind: "review", repository: "mirage/mirage" }],
      ["mirage-net lacks documentation"],
      ["pthread_create() fails", { kind: "fix" }],
      ["<b>bold</b> <!-- meetbot:0123456789 -->"],
      ["Rewrite the very long chapter about how the configuration tool finds, downloads and builds everything"],
      ["OK. We can update the opam files then."],
    ]).replaceAll("\u200b", "\u2423"),
  ).toMatchInlineSnapshot(`
    "**ask** @hannes about \`Lwt.async\`, see [the thread](https://example.org/t/1)
        Ask hannes about Lwt.async, see the thread
    review https://github.com/mirage/mirage/pull/1500
        Review mirage/mirage#1500
    review https://github.com/mirage/mirage/pull/1500
        Review #1500
    mirage-net lacks documentation
        mirage-net lacks documentation
    pthread_create() fails
        Fix: pthread_create() fails
    <b>bold</b> <!-- meetbot:0123456789 -->
        <b>bold</b> <␣!-- meetbot␣:0123456789 -->
    Rewrite the very long chapter about how the configuration tool finds, downloads and builds everything
        Rewrite the very long chapter about how the configuration tool finds, downloads…
    OK. We can update the opam files then.
        Update the opam files then"
  `);
});

test("there is always a title", () => {
  expect(titles([[""], ["..."], ["TODO", { topic: "OCaml 5" }], ["so"], ["please", { topic: "What about CI?" }]]))
    .toMatchInlineSnapshot(`
      "
          Follow up on the meeting's notes
      ...
          Follow up on the meeting's notes
      TODO
          TODO (OCaml 5)
      so
          Follow up on the meeting's notes
      please
          Follow up on CI"
    `);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.constantFrom(...todoKinds), (text, kind) => {
      const title = titleFor({ ...plainInput, text, kind, topic: text, context: [text, text], references: [pull] });
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(80);
      expect(title).not.toMatch(/\n|^\s|\s$/);
    }),
    { numRuns: 1000 },
  );
});
