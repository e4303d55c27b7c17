import { expect, test } from "vitest";
import { reconcile } from "../../src/todos/reconcile.ts";
import { pad } from "./pad.ts";
import { story } from "./story.ts";

const first = `
    ## 2024-12-09
    ### OCaml 5
    - Hannes: the cross compiler 1.0.0 is out
    - TODO announce the cross compiler on the forum and on the web site
    - TODO split the destructor out of the big pull request
    ### CI
    - MAYBE the build matrix has OCaml 4 hardcoded, that needs to change`;

test("the todos of a pad are noticed once", () => {
  const bot = story();
  expect(bot.reads(first)).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:4 announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:5 split the destructor out of the big pull request
    C noticed 2024-12-09:7 the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
  expect(bot.reads(first)).toBe("");
  expect(bot.todo("A").context).toMatchInlineSnapshot(`
    [
      "Hannes: the cross compiler 1.0.0 is out",
      "TODO announce the cross compiler on the forum and on the web site",
    ]
  `);
});

test("a todo stays itself when it is reworded, moved to another topic and indented", () => {
  const bot = story();
  bot.reads(first);
  expect(
    bot.reads(`
    ## 2024-12-09
    ### CI
    - TODO split the destructor out of the big PR
    - Sam: the matrix
      - MAYBE the build matrix still has OCaml 4 hardcoded and that needs to be changed
    ### OCaml 5
    - TODO announce the cross compiler 1.0.0 on the forum and the web site`),
  ).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:7 announce the cross compiler 1.0.0 on the forum and the web site
    B noticed 2024-12-09:3 split the destructor out of the big PR
    C noticed 2024-12-09:5 the build matrix still has OCaml 4 hardcoded and that needs to be changed"
  `);
});

test("of notes too long to be read to their end no todo is called gone", () => {
  const bot = story();
  bot.reads(first);
  expect(bot.reads("## 2024-12-23\n- TODO order tea\n…")).toMatchInlineSnapshot(`"D noticed 2024-12-23:2 order tea"`);
  expect(bot.reads("## 2024-12-23\n- TODO order tea")).toMatchInlineSnapshot(`
    "A noticed gone announce the cross compiler on the forum and on the web site
    B noticed gone split the destructor out of the big pull request
    C noticed gone the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
});

test("a line that vanished is gone until it comes back as the same todo", () => {
  const bot = story();
  bot.reads(first);
  expect(bot.reads("## 2024-12-09")).toMatchInlineSnapshot(`
    "A noticed gone announce the cross compiler on the forum and on the web site
    B noticed gone split the destructor out of the big pull request
    C noticed gone the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
  expect(bot.reads("## 2024-12-09")).toBe("");
  expect(bot.reads(first)).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:4 announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:5 split the destructor out of the big pull request
    C noticed 2024-12-09:7 the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
});

test("a change that is undone is undone here too, even beside a line that was like it", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO ask Sam about the memory");
  bot.reads("## 2024-12-09\n- TODO measure what the garbage collector does, ask Sam about the memory");
  expect(bot.reads("## 2024-12-09\n- TODO ask Sam about the memory")).toMatchInlineSnapshot(
    `"A noticed 2024-12-09:2 ask Sam about the memory"`,
  );
});

test("an issue's link behind the line tells which todo it is, whatever else was changed", () => {
  const bot = story();
  bot.reads(first);
  bot.files("A", 7);
  expect(bot.reads("## 2024-12-09\n- TODO forum post, see https://github.com/mirage/mirage/issues/7"))
    .toMatchInlineSnapshot(`
    "A filed 2024-12-09:2 forum post, see https://github.com/mirage/mirage/issues/7
    B noticed gone split the destructor out of the big pull request
    C noticed gone the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
});

test("a todo that was copied into a later meeting is the same todo, also in other words", () => {
  const bot = story();
  bot.reads(first);
  const later = `${first}
    ## 2025-01-13
    ### Left over
    - TODO announce the cross compiler on the forum and on the web site
    - TODO split the destructor out of that big pull request`;
  expect(bot.reads(later)).toBe(bot.knows().split("\n").slice(0, 2).join("\n"));
  expect(bot.todo("A").meetings).toEqual(["2024-12-09", "2025-01-13"]);
  expect(bot.reads(later.slice(later.indexOf("## 2025")))).toMatchInlineSnapshot(`
    "A noticed 2025-01-13:3 announce the cross compiler on the forum and on the web site
    B noticed 2025-01-13:4 split the destructor out of that big pull request
    C noticed gone the build matrix has OCaml 4 hardcoded, that needs to change"
  `);
});

test("two identical lines in one meeting are one todo", () => {
  const bot = story();
  expect(
    bot.reads(`
    ## 2024-12-09
    - TODO write to the list
    ### Action items
    - DONE Write to the list.`),
  ).toMatchInlineSnapshot(`"A noticed 2024-12-09:2 write to the list"`);
});

test("marked as done in the pad, a todo is closed, and noticed again when the mark is taken away", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO write to the list");
  expect(bot.reads("## 2024-12-09\n- DONE write to the list")).toMatchInlineSnapshot(
    `"A closed 2024-12-09:2 write to the list [done]"`,
  );
  expect(bot.todo("A").remark).toMatchInlineSnapshot(`"The pad marks it as done."`);
  expect(bot.reads("## 2024-12-09\n- TODO write to the list")).toMatchInlineSnapshot(
    `"A noticed 2024-12-09:2 write to the list"`,
  );
});

test("what a person closed by command stays closed", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- DONE write to the list");
  bot.sets("A", { changedBy: "chair" });
  bot.reads("## 2024-12-09\n- TODO write to the list");
  expect(bot.knows()).toMatchInlineSnapshot(`"A closed 2024-12-09:2 write to the list"`);
});

test("marked as done in the pad, a filed todo remembers it and stays filed", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO write to the list");
  bot.files("A");
  expect(bot.reads("## 2024-12-09\n- DONE write to the list")).toMatchInlineSnapshot(
    `"A filed 2024-12-09:2 write to the list [done]"`,
  );
});

test("in the place of a filed todo, something else waits for a person", () => {
  const bot = story();
  bot.reads(first);
  bot.files("A");
  expect(bot.reads(first.replace("announce the cross compiler on the forum and on the web site", "ask Romain")))
    .toMatchInlineSnapshot(`
    "A filed gone announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:5 split the destructor out of the big pull request
    D noticed 2024-12-09:4 ask Romain (may replace A)"
  `);
  expect(bot.todo("D").remark).toMatchInlineSnapshot(`"It may be mirage/mirage#12 in other words, or a part of it."`);
});

test("in the place of a todo that nothing was done about, something else is new", () => {
  const bot = story();
  bot.reads(first);
  expect(bot.reads(first.replace("announce the cross compiler on the forum and on the web site", "ask Romain")))
    .toMatchInlineSnapshot(`
    "A noticed gone announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:5 split the destructor out of the big pull request
    D noticed 2024-12-09:4 ask Romain"
  `);
});

test("elsewhere, a new line replaces nothing", () => {
  const bot = story();
  bot.reads(first);
  bot.files("A");
  const gone = first.replace(/.*announce the.*\n/, "");
  expect(bot.reads(`${gone}\n    - TODO ask Romain`)).toMatchInlineSnapshot(`
    "A filed gone announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:4 split the destructor out of the big pull request
    C noticed 2024-12-09:6 the build matrix has OCaml 4 hardcoded, that needs to change
    D noticed 2024-12-09:7 ask Romain"
  `);
});

test("numbers tell two todos apart that are otherwise alike", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO review #1500\n- TODO release mirage-net");
  bot.files("A");
  bot.files("B", 13);
  expect(bot.reads("## 2024-12-09\n- TODO review #1501\n- TODO release mirage-tcp")).toMatchInlineSnapshot(`
    "A filed gone review #1500
    B filed gone release mirage-net
    C noticed 2024-12-09:2 review #1501 (may replace A)
    D noticed 2024-12-09:3 release mirage-tcp (may replace B)"
  `);
});

test("a line that is being typed is one todo all along", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO rel");
  bot.reads("## 2024-12-09\n- TODO release mirage-n");
  expect(bot.reads("## 2024-12-09\n- TODO release mirage-net and the docs")).toMatchInlineSnapshot(
    `"A noticed 2024-12-09:2 release mirage-net and the docs"`,
  );
});

test("two lines that were joined are two todos still, until one is taken out", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO announce the release on the forum\n- TODO split the pull request");
  bot.files("A");
  const joined = "## 2024-12-09\n- TODO announce the release on the forum and split the pull request";
  expect(bot.reads(joined)).toMatchInlineSnapshot(`
    "A filed 2024-12-09:2 announce the release on the forum
    B noticed 2024-12-09:2 split the pull request"
  `);
  expect(bot.reads(`\n${joined}`)).toBe("");
  expect(bot.reads("## 2024-12-09\n- TODO announce the release on the forum")).toMatchInlineSnapshot(`
    "A filed 2024-12-09:2 announce the release on the forum
    B noticed gone split the pull request"
  `);
});

test("of a line that was split, the first part stays the todo; of a filed one, the second waits for a person", () => {
  const whole = "## 2024-12-09\n- TODO announce the release on the forum and split the pull request";
  const parts = "## 2024-12-09\n- TODO announce the release on the forum\n- TODO split the pull request";
  const [noticed, filed] = [story(), story()];
  noticed.reads(whole);
  filed.reads(whole);
  filed.files("A");
  expect(noticed.reads(parts)).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:2 announce the release on the forum
    B noticed 2024-12-09:3 split the pull request"
  `);
  expect(filed.reads(parts)).toMatchInlineSnapshot(`
    "A filed 2024-12-09:2 announce the release on the forum
    B noticed 2024-12-09:3 split the pull request (may replace A)"
  `);
});

test("a skipped todo is never noticed again, nor is a closed one in the meetings that had it", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO paint the bike shed green\n- TODO write to the list");
  bot.sets("A", { state: "skipped", changedBy: "chair" });
  bot.sets("B", { state: "closed", changedBy: "chair" });
  const later = `
    ## 2024-12-09
    - TODO please paint the bike shed green
    - TODO write to the mailing list
    ## 2025-01-13
    - TODO let us paint the bike shed green`;
  bot.reads(later);
  expect(bot.knows()).toMatchInlineSnapshot(`
    "A skipped 2024-12-09:2 please paint the bike shed green
    B closed 2024-12-09:3 write to the mailing list"
  `);
});

test("what was closed before a meeting and comes up in it again waits for a person", () => {
  const bot = story();
  bot.reads("## 2024-12-09\n- TODO release the tool");
  bot.sets("A", { state: "closed", changedBy: "chair" });
  expect(
    bot.reads("## 2024-12-09\n- TODO release the tool\n## 2025-01-13\n- TODO release the tool"),
  ).toMatchInlineSnapshot(`"B noticed 2025-01-13:4 release the tool (may replace A)"`);
  expect(bot.todo("B").remark).toMatchInlineSnapshot(
    `"“Release the tool” was done before this meeting: it may have come up again."`,
  );
});

test("a line that was copied into the next agenda before its todo was closed is not new work", () => {
  const bot = story();
  const both = "## 2024-12-09\n- TODO release the tool\n## 2025-01-13\n- TODO release the tool";
  bot.reads(both);
  bot.sets("A", { state: "closed" });
  expect(bot.reads(both)).toBe("");
});

test("when a meeting's date is corrected, its todos move along", () => {
  const bot = story();
  bot.reads("## undated\n- TODO release the tool\n- TODO write to the list");
  expect(bot.reads("## 2024-12-09\n- TODO release the tool\n- TODO write to the list")).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:2 release the tool
    B noticed 2024-12-09:3 write to the list"
  `);
  expect(bot.reads("## 2024-12-08\n- TODO release the tool\n- TODO write to the list")).toMatchInlineSnapshot(`
    "A noticed 2024-12-08:2 release the tool
    B noticed 2024-12-08:3 write to the list"
  `);
});

test("after a lost store, the same todos have the same ids; a second one of the same wording gets its own", () => {
  const [before, after] = [story(), story()];
  before.reads(first);
  after.reads(`${first}\n- TODO one more`);
  expect(after.todo("B").id).toBe(before.todo("B").id);
  before.reads(first.replace("split the destructor out of the big pull request", "split it"));
  const both = `${first.replace("split the destructor out of the big pull request", "split it")}\n- TODO split the destructor out of the big pull request`;
  before.reads(both);
  expect(before.knows()).toMatchInlineSnapshot(`
    "A noticed 2024-12-09:4 announce the cross compiler on the forum and on the web site
    B noticed 2024-12-09:5 split it
    C noticed 2024-12-09:7 the build matrix has OCaml 4 hardcoded, that needs to change
    D noticed 2024-12-09:8 split the destructor out of the big pull request"
  `);
});

test("todos of other series are left alone", () => {
  const bot = story();
  bot.reads(first);
  const known = [{ ...bot.todo("A"), series: "other" }];
  const [todo] = reconcile({
    series: "mirageos",
    known,
    notes: pad("## 2024-12-09"),
    now: Temporal.Instant.from("2024-12-10T00:00Z"),
  });
  expect(todo).toBeUndefined();
});
