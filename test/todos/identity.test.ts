import { expect, test } from "vitest";
import { readNotes } from "../../src/notes/read-notes.ts";
import type { Notes } from "../../src/notes/notes.ts";
import { story } from "./story.ts";

/** What the real reader makes of Markdown. */
function markdown(text: string): Notes {
  return readNotes(text.trim().replaceAll(/^ {4}/gm, ""), { timeZone: "Europe/Paris", today: "2025-02-04" });
}

const january = `
    ## Meeting 2025-01-06
    - TODO: update the docs of the TCP stack
    - TODO: ask Bob about the room`;

test("two todos of two meetings that differ in a word are two; a person is asked about the second", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("A");
  expect(
    bot.reads(`${january}\n    ## Meeting 2025-02-03\n    - TODO: update the docs of the UDP stack`),
  ).toMatchInlineSnapshot(`"C noticed 2025-02-03:5 update the docs of the UDP stack (may replace A)"`);
  expect(bot.todo("A").meetings).toEqual(["2025-01-06"]);
});

test("two todos of one topic that differ in a word are two, and nobody is asked", () => {
  const bot = story(markdown);
  expect(bot.reads(`${january}\n    - TODO: update the docs of the UDP stack`)).toMatchInlineSnapshot(`
    "A noticed 2025-01-06:2 update the docs of the TCP stack
    B noticed 2025-01-06:3 ask Bob about the room
    C noticed 2025-01-06:4 update the docs of the UDP stack"
  `);
});

test("in a meeting that is read after it was archived, a todo is still itself, though a like one was written meanwhile", () => {
  const bot = story(markdown);
  const later = "    ## Meeting 2025-02-03\n    - TODO: update the docs of the UDP stack";
  bot.reads(january);
  bot.reads("    ## Meeting 2025-02-03");
  bot.reads(later);
  expect(bot.reads(`${january}\n${later}`)).toMatchInlineSnapshot(`
    "A noticed 2025-01-06:2 update the docs of the TCP stack
    B noticed 2025-01-06:3 ask Bob about the room
    C noticed 2025-02-03:5 update the docs of the UDP stack (may replace A)"
  `);
});

test("a todo that the action items repeat with a typo, or as one's own promise, is one todo", () => {
  const bot = story(markdown);
  expect(
    bot.reads(`
    ## Meeting 2025-01-06
    Participants: Ann, Bob, Sam
    ### Network
    - Sam: I will fix it
    - TODO: measure the memory use of the driver
    ### Action items
    - Ann: maesure the memory use of the driver
    - Sam: fix it`),
  ).toMatchInlineSnapshot(`
    "A noticed 2025-01-06:4 I will fix it
    B noticed 2025-01-06:5 measure the memory use of the driver"
  `);
});

test("a filed todo that is repeated in other words in the same meeting waits for a person", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("A");
  expect(
    bot.reads(`
    ## Meeting 2025-01-06
    - TODO: refresh the docs of the TCP stack
    - TODO: ask Bob about the room
    ### Action items
    - update the docs of the TCP stack`),
  ).toMatchInlineSnapshot(`
    "A filed 2025-01-06:5 update the docs of the TCP stack
    B noticed 2025-01-06:3 ask Bob about the room
    C noticed 2025-01-06:2 refresh the docs of the TCP stack (may replace A)"
  `);
});

test("a filed todo that is moved to an earlier meeting, with a typo or more words, is not filed again", () => {
  const bot = story(markdown);
  bot.reads(
    `${january}\n    ## Meeting 2025-02-03\n    - TODO: publish the survey on the site\n    - TODO: drop the old key of the logger`,
  );
  bot.files("C");
  bot.files("D", 13);
  expect(
    bot.reads(`${january}
    - TODO: pbulish the survey on the site
    - TODO: drop the old key of the logger before the next release
    ## Meeting 2025-02-03`),
  ).toMatchInlineSnapshot(`
    "C filed 2025-01-06:4 pbulish the survey on the site
    D filed gone drop the old key of the logger
    E noticed 2025-01-06:5 drop the old key of the logger before the next release (may replace D)"
  `);
});

test("a todo keeps all its wordings: two copies of it in different words stay one todo", () => {
  const bot = story(markdown);
  const copied = `${january}\n    ## Meeting 2025-02-03\n    - [ ] update the docs of the TCP stack`;
  bot.reads(copied);
  bot.files("A");
  const reworded = copied.replace("TODO: update", "TODO: refresh");
  expect(bot.reads(reworded)).toMatchInlineSnapshot(`
    "A filed 2025-01-06:2 refresh the docs of the TCP stack
    B noticed 2025-01-06:3 ask Bob about the room"
  `);
  expect(bot.reads(reworded)).toBe("");
  expect(bot.todo("A").wordings).toMatchInlineSnapshot(`
    [
      "update the docs of the tcp stack",
    ]
  `);
});

test("lines that are joined and reworded at once, and the line moved to another meeting, are the todos that they were", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("A");
  bot.reads("    ## Meeting 2025-01-06\n    - TODO: refresh the docs of the TCP stack and ask Bob about the room");
  expect(
    bot.reads(`
    ## Meeting 2025-01-06
    ## Meeting 2025-02-03
    - [ ] refresh the docs of the TCP stack and ask Bob about the room`),
  ).toMatchInlineSnapshot(`
    "A filed 2025-02-03:3 refresh the docs of the TCP stack
    B noticed 2025-02-03:3 ask Bob about the room"
  `);
});

const whole = "    ## Meeting 2025-01-06\n    - TODO: draft the announcement and send it to the press";
const parts = `
    ## Meeting 2025-01-06
    - TODO: send it to the press
    ## Meeting 2025-02-03
    - TODO: draft the announcement`;

test("a part of a filed todo that is split off and moved to another meeting waits for a person", () => {
  const bot = story(markdown);
  bot.reads(whole);
  bot.files("A");
  expect(bot.reads(parts)).toMatchInlineSnapshot(`
    "A filed 2025-01-06:2 send it to the press
    B noticed 2025-02-03:4 draft the announcement (may replace A)"
  `);
});

test("a bot that is killed before it kept all that it read still knows that a part was split off", () => {
  const bot = story(markdown);
  bot.reads(whole);
  bot.files("A");
  bot.isKilledReading(parts, 1);
  bot.reads(parts);
  expect(bot.knows()).toMatchInlineSnapshot(`
    "A filed 2025-01-06:2 send it to the press
    B noticed 2025-02-03:4 draft the announcement (may replace A)"
  `);
});

test("a line that speaks of an issue is not the todo of that issue, unless it says nothing else", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("A", 7);
  bot.files("B", 8);
  expect(
    bot.reads(`${january}
    ## Meeting 2025-02-03
    - TODO: test mirage/mirage#7 on the old boards
    - [ ] the room, see https://github.com/mirage/mirage/issues/8`),
  ).toMatchInlineSnapshot(`
    "B filed 2025-01-06:3 ask Bob about the room
    C noticed 2025-02-03:5 test mirage/mirage#7 on the old boards (may replace A)"
  `);
  expect(bot.todo("B").meetings).toEqual(["2025-01-06", "2025-02-03"]);
});

test("pull requests that only their links tell apart are two todos", () => {
  const bot = story(markdown);
  const review = (number: number) =>
    `    ## Meeting 2025-01-06\n    - TODO: review https://github.com/mirage/mirage/pull/${number}`;
  bot.reads(review(12));
  bot.files("A");
  expect(bot.reads(review(13))).toMatchInlineSnapshot(`
    "A filed gone review https://github.com/mirage/mirage/pull/12
    B noticed 2025-01-06:2 review https://github.com/mirage/mirage/pull/13 (may replace A)"
  `);
});

test("the link of another page behind a filed todo changes nothing", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("B");
  expect(
    bot.reads(january.replace("room", "room (see https://pad.example.org/a-long-name/of-some-page)")),
  ).toMatchInlineSnapshot(
    `"B filed 2025-01-06:3 ask Bob about the room (see https://pad.example.org/a-long-name/of-some-page)"`,
  );
});

test("what takes the place of a todo that only moved is new", () => {
  const bot = story(markdown);
  bot.reads(january);
  bot.files("A");
  expect(
    bot.reads(`
    ## Meeting 2025-01-06
    - TODO: rename the key
    - TODO: ask Bob about the room
    ## Meeting 2025-02-03
    - TODO: update the docs of the TCP stack`),
  ).toMatchInlineSnapshot(`
    "A filed 2025-02-03:5 update the docs of the TCP stack
    B noticed 2025-01-06:3 ask Bob about the room
    C noticed 2025-01-06:2 rename the key"
  `);
});
