import { describe, expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";

/** What a single line says, in words: "stated review [ann, bob]: review #7 (due 2026-12-04)". */
function told(line: string): string {
  const { meetings } = readNotes(line, { timeZone: "Europe/Paris", today: "2026-11-23" });
  const todos = meetings.flatMap((meeting) => meeting.todos);
  return todos
    .map(({ certainty, state, kind, assignees, text, due }) => {
      const who = assignees.length > 0 ? ` [${assignees.join(", ")}]` : "";
      return `${state === "done" ? "done" : certainty} ${kind}${who}: ${text}${due === null ? "" : ` (due ${due})`}`;
    })
    .join("\n");
}

describe("a stated todo is read with its kind, person and due date", () => {
  test.each([
    ["TODO: announce the 4.9 release on discuss", "stated announcement: announce the 4.9 release on discuss"],
    ["TODO @alice: split the TLS PR", "stated pr-split [alice]: split the TLS PR"],
    ["TODO(alice): split PR mirage/mirage#1500 in two", "stated pr-split [alice]: split PR mirage/mirage#1500 in two"],
    ["- [ ] alice: write the blog post by Friday", "stated announcement [alice]: write the blog post (due 2026-11-27)"],
    ["- TODO alice and bob to review #1500", "stated review [alice, bob]: review #1500"],
    ["* **TODO** (Alice) cut a release of mirage-net", "stated task [Alice]: cut a release of mirage-net"],
    ["ACTION: Alice to write the announcement", "stated announcement [Alice]: write the announcement"],
    ["Action item: alice writes the announcement", "stated announcement [alice]: write the announcement"],
    [
      "ACTION: see https://github.com/mirage/mirage/pull/1500",
      "stated review: see https://github.com/mirage/mirage/pull/1500",
    ],
    ["action alice, bob: split the PR due next Friday", "stated pr-split [alice, bob]: split the PR (due 2026-12-04)"],
    ["TODO: tell the forum that 2.1 is out", "stated announcement: tell the forum that 2.1 is out"],
    [
      "TODO @ida: break the storage pull request into two",
      "stated pr-split [ida]: break the storage pull request into two",
    ],
    ["TODO(ida): fix the clock on ARM", "stated fix [ida]: fix the clock on ARM"],
    [
      "- [ ] ida: draft the newsletter until 2026-12-10",
      "stated announcement [ida]: draft the newsletter (due 2026-12-10)",
    ],
    ["- TODO ida and dev to look at #31", "stated review [ida, dev]: look at #31"],
    ["* **TODO** (Ida) tag version 3", "stated task [Ida]: tag version 3"],
    ["ACTION: Ida to proofread the manual", "stated review [Ida]: proofread the manual"],
    ["Action item: ida investigates the leak", "stated investigate [ida]: investigate the leak"],
    [
      "ACTION: read https://github.com/harbour/libstore/pull/88",
      "stated review: read https://github.com/harbour/libstore/pull/88",
    ],
    [
      "action ida, dev: ask the hoster for disks due tomorrow",
      "stated task [ida, dev]: ask the hoster for disks (due 2026-11-24)",
    ],
    ["AI: Ida to ping the packagers", "stated task [Ida]: ping the packagers"],
    ["- [ ] update the roadmap (@ida)", "stated task [ida]: update the roadmap"],
    ["Slow on ARM. TODO: ask Dev for a trace", "stated task: ask Dev for a trace"],
    ["- [ ] 次のリリースを告知する", "stated announcement: 次のリリースを告知する"],
    ["アクション：議事録を送る", "stated task: 議事録を送る"],
    ["À faire : corriger le site avant le 2026-12-01", "stated fix: corriger le site (due 2026-12-01)"],
    ["AUFGABE: Anleitung prüfen bis 2026-12-05", "stated review: Anleitung prüfen (due 2026-12-05)"],
  ])("%s", (line, reading) => {
    expect(told(line)).toBe(reading);
  });
});

describe("what only looks like a todo is none, or is done", () => {
  test.each([
    ["we have a TODO list somewhere", ""],
    ["I added a todo to the code, ignore it", ""],
    ["`TODO: not a real one, it is code`", ""],
    ["~~TODO: announce~~ done", ""],
    ["DONE: announce the release", "done announcement: announce the release"],
    ["their TODO list is long", ""],
    ["there are three todos left in the parser", ""],
    ["`ACTION: restart` is what the log says", ""],
    ["~~TODO: tag version 3~~ was done", ""],
    ["- [x] tag version 3", "done task: tag version 3"],
    ["> TODO: this is a quotation", ""],
    ["[TODO: the text of a link](https://example.org)", ""],
    ['the button says "TODO: press me"', ""],
    ["```\nTODO: a line of a program\n```", ""],
    ["- [ ]", ""],
    ["TODO", ""],
    ["TODO: TBD", ""],
  ])("%s", (line, reading) => {
    expect(told(line)).toBe(reading);
  });
});

describe("a sentence in which somebody takes work on is only suggested", () => {
  test.each([
    ["alice will announce the release", "suggested announcement [alice]: announce the release"],
    ["- @ida will write to the list", "suggested announcement [ida]: write to the list"],
    ["We need to fix the clock.", "suggested fix: We need to fix the clock."],
    ["The manual needs to be updated.", "suggested task: The manual needs to be updated."],
    ["Ida: I'll look into the leak.", "suggested investigate [Ida]: look into the leak."],
    ["Should we announce it?", ""],
    ["It would be nice to have more tests.", ""],
    ["This will be easier in version 3.", ""],
    ["Maybe Ida will do it.", ""],
    ["The patch was split into two PRs last week.", ""],
    ["Please add your points to the pad.", ""],
  ])("%s", (line, reading) => {
    expect(told(line)).toBe(reading);
  });
});

test("what the bot wrote on an agenda of what is still open is no news, whatever it says", () => {
  const line = "- mirage/mirage#3 If we split the timer out of #9 into another PR we can merge it now";
  expect(told(line)).toContain("suggested pr-split");
  for (const end of [
    "(open since the last meeting)",
    "(open for 1 meeting)",
    "(open for 12 meetings)",
    "(open since 2 meetings)",
  ]) {
    expect(told(`${line} ${end}`)).toBe("");
    expect(told(`- TODO: mend it ${end}`)).toBe("");
  }
  expect(told("- TODO: mend what has been (open for 2 meetings) forever")).toContain("stated");
});
