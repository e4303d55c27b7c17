import { join } from "node:path";
import { expect, test } from "vitest";
import { datedMeetings } from "../../src/meetings/dated-meetings.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import { composeMinutes } from "../../src/minutes/compose.ts";
import { namesToRead } from "../../src/minutes/names-to-read.ts";
import { renderMinutes } from "../../src/minutes/render.ts";
import type { IssueState } from "../../src/ports/forge.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import { type Statistics, statistics } from "../../src/todos/statistics.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { aSeries, padOf, paris, unchanged } from "../meetings/arrange.ts";
import { plainState } from "../support/issue-state.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });

const pad = `The next meeting is on Monday, January 13th 2025, 10:00 - 12:00 CET.

## Meeting 2024-12-09 10:00 - 12:00 CET

- Participants: Ada, Jules, Noor

### Release

- harbour-net 2.0 is out, with \`Net.berth\`
- TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org
- Ada opened https://github.com/harbour/harbour-net/pull/144
  - Noor: if we separate the tides into another PR we can merge that now
  - Jules: I agree, see also harbour/harbour-cli#12 and harbour/secret#1
- Decision: the next release waits for harbour/harbour-net#144

### Performance

- Noor had no time for it

## Action items

- [ ] Noor: write down how tides are measured
- [x] Ada: tag 2.0
`;

const states = new Map<string, IssueState | null>([
  [
    "harbour/harbour-net#144",
    {
      owner: "harbour",
      repo: "harbour-net",
      number: 144,
      kind: "pull",
      title: "Add tides & <moons>",
      state: "merged",
      url: "https://github.com/harbour/harbour-net/pull/144",
      ...plainState,
      endedAt: "2024-12-17T23:30:00Z",
    },
  ],
  [
    "harbour/harbour-cli#12",
    {
      owner: "harbour",
      repo: "harbour-cli",
      number: 12,
      kind: "issue",
      title: "Name the berths",
      state: "open",
      url: "https://github.com/harbour/harbour-cli/issues/12",
      ...plainState,
      endedAt: null,
    },
  ],
  ["harbour/secret#1", null],
]);

type Given = {
  text?: string;
  isDraft?: boolean;
  numbers?: Partial<Statistics>;
  change?: (todo: Todo) => Partial<Todo>;
  states?: typeof states | null;
};

function minutes({ text = pad, change, states: found = states, isDraft = false, numbers }: Given = {}) {
  const series = aSeries();
  const now = paris("2024-12-10 09:00");
  const notes = padOf(text, now);
  const [meeting] = datedMeetings(notes);
  if (meeting === undefined) throw new Error("the pad of this test has a meeting");
  const todos = reconcile({ series: series.id, known: [], notes, now }).map((todo) => ({ ...todo, ...change?.(todo) }));
  const next = nextMeeting(series, notes, unchanged, now);
  const { pad: padLink } = series;
  const all = { ...statistics({ todos, open: [], held: [], now }), ...numbers };
  const input = {
    series,
    date: meeting.date,
    notes: meeting,
    todos,
    states: found,
    next,
    padLink,
    pageLink: null,
    isDraft,
    statistics: all,
  };
  return { names: namesToRead(meeting, todos), ...renderMinutes(templates, composeMinutes(input)) };
}

/** The announcement is filed as #7. */
function filed({ noted }: Todo): Partial<Todo> {
  if (noted.kind !== "announcement") return {};
  const issue = {
    repository: "harbour/harbour-net",
    number: 7,
    url: "https://github.com/harbour/harbour-net/issues/7",
  };
  return { state: "filed", issue };
}

test("in the channel: who was there, what was decided, what is to be done, and how all that was named stands", () => {
  expect(minutes({ change: filed }).chat).toMatchInlineSnapshot(`
    "**Minutes: Harbour meeting, Monday 9 December 2024**
    With Ada, Jules and Noor.

    **Release**
    - Decided: the next release waits for harbour/harbour-net#​144
    - To do: announce harbour-net 2.0 on discuss.ocaml.org (Jules) → [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7)

    **Also**
    - To do: write down how tides are measured (Noor) → no issue yet
    - To do: tag 2.0 (Ada) → done

    Talked about too: Performance

    1 sentence sounds like something to do; \`/todo list\` shows what waits for a word.

    **Pull requests and issues**
    - [harbour/harbour-net#144](https://github.com/harbour/harbour-net/pull/144) Add tides & \\<moons>: merged on 18 December 2024
    - [harbour/harbour-cli#12](https://github.com/harbour/harbour-cli/issues/12) Name the berths: open
    - [harbour/secret#1](https://github.com/harbour/secret/issues/1): not visible (missing or private)

    Next time: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)
    The whole notes are in the file and in the pad: https://pad.example.org/harbour"
  `);
});

test("as a file: the same, and every word of the notes", () => {
  expect(minutes({ change: filed }).file).toMatchInlineSnapshot(`
    "# Harbour meeting, Monday 9 December 2024

    - Time: 10:00–12:00 (Europe/Paris)
    - Participants: Ada, Jules and Noor
    - Pad: https://pad.example.org/harbour
    - Next meeting: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)

    ## Decisions

    - the next release waits for harbour/harbour-net#​144

    ## To do

    - announce harbour-net 2.0 on discuss.ocaml.org (Jules) → [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7)
    - write down how tides are measured (Noor) → no issue yet
    - tag 2.0 (Ada) → done

    ## Perhaps to do

    Nobody marked these; they read like something to do, and wait for a person's word.

    - if we separate the tides into another PR we can merge that now

    ## Pull requests and issues

    - [harbour/harbour-net#144](https://github.com/harbour/harbour-net/pull/144) Add tides & \\<moons>: merged on 18 December 2024
    - [harbour/harbour-cli#12](https://github.com/harbour/harbour-cli/issues/12) Name the berths: open
    - [harbour/secret#1](https://github.com/harbour/secret/issues/1): not visible (missing or private)

    ## Notes

    ### Release

    - harbour-net 2.0 is out, with \`Net.berth\`
    - TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org → [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7)
    - Ada opened https://github.com/harbour/harbour-net/pull/144
      - Noor: if we separate the tides into another PR we can merge that now
      - Jules: I agree, see also harbour/harbour-cli#​12 and harbour/secret#​1
    - Decision: the next release waits for harbour/harbour-net#​144

    ### Performance

    - Noor had no time for it
    "
  `);
});

test("the forge is asked for what was named, in that order, and for the issues of the todos, each once", () => {
  const names = minutes({ change: filed }).names.map(({ owner, repo, number }) => `${owner}/${repo}#${number}`);
  expect(names).toMatchInlineSnapshot(`
    [
      "harbour/harbour-net#144",
      "harbour/harbour-cli#12",
      "harbour/secret#1",
      "harbour/harbour-net#7",
    ]
  `);
});

test("where GitHub can't be asked, the minutes say so in its place", () => {
  const { chat } = minutes({ states: null });
  expect(chat.slice(chat.indexOf("**Pull"))).toMatchInlineSnapshot(`
    "**Pull requests and issues**
    GitHub could not be asked how they stand.
    - [harbour/harbour-net#144](https://github.com/harbour/harbour-net/pull/144)
    - [harbour/harbour-cli#12](https://github.com/harbour/harbour-cli/issues/12)
    - [harbour/secret#1](https://github.com/harbour/secret/issues/1)

    Next time: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)
    The whole notes are in the file and in the pad: https://pad.example.org/harbour"
  `);
});

/** The announcement is filed, all else declined. */
const onlyFiled = (todo: Todo): Partial<Todo> =>
  todo.noted.kind === "announcement" ? filed(todo) : { state: "skipped" };

test("an issue closed by now is done; a declined suggestion is not spoken of, a declined todo is", () => {
  const closed: IssueState = {
    owner: "harbour",
    repo: "harbour-net",
    number: 7,
    kind: "issue",
    title: "Announce harbour-net 2.0",
    state: "closed",
    url: "https://github.com/harbour/harbour-net/issues/7",
    ...plainState,
    endedAt: "2024-12-12T10:00:00Z",
  };
  const { chat, file } = minutes({
    change: onlyFiled,
    states: new Map([...states, ["harbour/harbour-net#7", closed]]),
  });
  expect(chat.split("\n").filter((line) => line.includes("To do"))).toMatchInlineSnapshot(`
    [
      "- To do: announce harbour-net 2.0 on discuss.ocaml.org (Jules) → [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7), done",
      "- To do: write down how tides are measured (Noor) → no issue needed",
      "- To do: tag 2.0 (Ada) → no issue needed",
    ]
  `);
  expect(file).not.toContain("Perhaps to do");
});

test("a todo that was taken out of the pad before anything came of it is left out", () => {
  const { file } = minutes({ change: ({ noted }) => ({ inPad: noted.kind !== "announcement" }) });
  expect(file.slice(file.indexOf("## To do"), file.indexOf("## Perhaps"))).not.toContain("announce");
});

test("what the pad says does nothing in the channel nor in the file", () => {
  const hostile =
    "## Meeting 2024-12-09\n\n- Participants: @everyone, <b>Bo\n\n### <img src=x> # Title\n\n- @hannes fixes #3 ![x](https://x.org/y.png)\n- Decision: @here <script>\n";
  const { chat, file } = minutes({ text: hostile });
  expect(`${chat}\n════\n${file}`.replaceAll("\u200b", "∅")).toMatchInlineSnapshot(`
    "**Minutes: Harbour meeting, Monday 9 December 2024**
    With Bo.

    **\\<img src=x> # Title**
    - Decided: @∅here \\<script>

    The whole notes are in the file and in the pad: https://pad.example.org/harbour
    ════
    # Harbour meeting, Monday 9 December 2024

    - Participants: Bo
    - Pad: https://pad.example.org/harbour

    ## Decisions

    - @∅here \\<script>

    ## Notes

    ### \\<img src=x> # Title

    - @∅hannes fixes #∅3
    - Decision: @∅here \\<script>
    "
  `);
});

test("a draft says so in its head, in the channel and in the file", () => {
  const { chat, file } = minutes({ isDraft: true });
  expect([chat, file].map((text) => text.split("\n").slice(0, 3).join("\n"))).toMatchInlineSnapshot(`
    [
      "**Draft minutes: Harbour meeting, Monday 9 December 2024**
    The notes are still being written, so here is what they say by now. When they are done, \`/minutes publish date:2024-12-09\` posts the minutes.
    With Ada, Jules and Noor.",
      "# Harbour meeting, Monday 9 December 2024 (draft)

    A draft: the notes were still being written when this was made.",
    ]
  `);
});

/** The line on all todos, in the channel; where the file has another, both. */
function standing(open: number, fresh: number, oldest: number | null, pace: Statistics["pace"]): string {
  const { chat, file } = minutes({ numbers: { open, oldest, pace, ages: [{ from: 0, to: 0, count: fresh }] } });
  const line = chat.split("\n").find((one) => /(?:todos? (?:is|are) open|are closed)/.test(one)) ?? "";
  expect(file.includes("## All todos\n\n" + line)).toBe(line !== "");
  return line;
}

test("the minutes tell how all todos stand where that is more than they tell anyway, and with no blame", () => {
  expect(standing(3, 3, 0, null)).toBe("");
  expect(standing(0, 0, null, { days: 2, of: 3 })).toBe("");
  expect([
    standing(7, 3, 4, null),
    standing(1, 0, 1, null),
    standing(7, 3, 4, { days: 12, of: 33 }),
    standing(2, 2, 0, { days: 1, of: 4 }),
    standing(0, 0, null, { days: 12, of: 4 }),
  ]).toMatchInlineSnapshot(`
    [
      "7 todos are open, 3 of them new, the oldest for 4 meetings.",
      "1 todo is open, from the meeting before.",
      "7 todos are open, 3 of them new, the oldest for 4 meetings. Half of the 33 that are closed took at most 12 days.",
      "2 todos are open. Half of the 4 that are closed took at most 1 day.",
      "No todo is open. Half of the 4 that are closed took at most 12 days.",
    ]
  `);
});
