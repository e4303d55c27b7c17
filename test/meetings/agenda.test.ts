import { join } from "node:path";
import { expect, test } from "vitest";
import { agendaView, renderAgenda, renderReminder } from "../../src/meetings/agenda-view.ts";
import { datedMeetings } from "../../src/meetings/dated-meetings.ts";
import { nextMeeting } from "../../src/meetings/next-meeting.ts";
import { liquidTemplates } from "../../src/templates/liquid.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { aSeries, padOf, paris, unchanged } from "./arrange.ts";

const templates = liquidTemplates({ folder: join(import.meta.dirname, "../../templates") });

const held = `## Meeting 2024-12-09 10:00 - 12:00

- Participants: Ada, Jules

### Release

- harbour-net 2.0 is out
- TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org
- TODO: fix the README of harbour/harbour-cli
- someone should look at the CI
`;

const agenda = `## Meeting 2025-01-13 10:00 - 12:00

- Participants:

### Boot time on small machines

- Ada: brings her **measurements**, see https://x.org/a_b
- is 64 MB enough?
  - for everybody?

### Ask @harbour/all about #12 and <b>memory</b>

`;

type Given = { pad: string; now?: string; filed?: (todo: Todo) => Partial<Todo>; pads?: string | null };

function view(
  { pad, now = "2025-01-12 10:00", filed, pads = "https://pad.example.org/harbour" }: Given,
  discord = false,
) {
  const series = aSeries();
  const notes = padOf(pad, paris(now));
  const todos = reconcile({ series: series.id, known: [], notes, now: paris(now) });
  const next = nextMeeting(series, notes, unchanged, paris(now));
  if (next === null) throw new Error("the pad of this test announces a meeting");
  return agendaView({
    series,
    next,
    notes,
    todos: todos.map((todo) => ({ ...todo, ...filed?.(todo) })),
    held: datedMeetings(notes).flatMap(({ date }) => (date < now.slice(0, 10) ? [date] : [])),
    padLink: pads,
    form: discord ? "discord" : "plain",
    now: paris(now),
  });
}

const issue = { repository: "harbour/harbour-net", number: 7, url: "https://github.com/harbour/harbour-net/issues/7" };

/** The announcement is filed as #7. */
const release = ({ noted }: Todo): Partial<Todo> => (noted.kind === "announcement" ? { state: "filed", issue } : {});

test("the reminder shows when and where, the agenda, and what is open from before", () => {
  expect(renderReminder(templates, view({ pad: agenda + held, filed: release }))).toMatchInlineSnapshot(`
    "**Harbour meeting: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)** (in 24 hours)
    Call: https://meet.example.org/Harbour
    Pad: https://pad.example.org/harbour

    **Agenda**
    - Boot time on small machines
    - Ask @​harbour/all about #​12 and memory

    **Still open from before**
    - [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7) Announce the harbour-net 2.0 release (Jules)
    - Fix the README of harbour/harbour-cli, no issue yet

    **Announcements**
    - [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7) Announce the harbour-net 2.0 release: not yet on discuss.ocaml.org

    Something to add? Use \`/agenda add\`, or write it into the pad. Everybody is welcome."
  `);
});

test("in Discord each reader sees their own time", () => {
  expect(renderReminder(templates, view({ pad: agenda + held }, true)).split("\n")[0]).toMatchInlineSnapshot(
    `"**Harbour meeting: <t:1736758800:F> – <t:1736766000:t>** (<t:1736758800:R>)"`,
  );
});

test("the agenda shows what is written under each point too", () => {
  expect(renderAgenda(templates, view({ pad: agenda + held, filed: release }))).toMatchInlineSnapshot(`
    "**Harbour meeting: Monday 13 January 2025, 10:00–12:00 (Europe/Paris)** (in 24 hours)
    Call: https://meet.example.org/Harbour
    Pad: https://pad.example.org/harbour

    **Agenda**
    - Boot time on small machines
      - Ada: brings her measurements, see https://x.org/a_b
      - is 64 MB enough?
    - Ask @​harbour/all about #​12 and memory

    **Still open from before**
    - [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7) Announce the harbour-net 2.0 release (Jules)
    - Fix the README of harbour/harbour-cli, no issue yet

    **Announcements**
    - [harbour/harbour-net#7](https://github.com/harbour/harbour-net/issues/7) Announce the harbour-net 2.0 release: not yet on discuss.ocaml.org"
  `);
});

test("points without a heading are the agenda themselves", () => {
  const pad = "## Meeting 2025-01-13 10:00\n\n- Participants:\n- the release\n- CI\n  - who?\n";
  expect(renderAgenda(templates, view({ pad }))).toMatchInlineSnapshot(`
    "**Harbour meeting: Monday 13 January 2025, 10:00 (Europe/Paris)** (in 24 hours)
    Call: https://meet.example.org/Harbour
    Pad: https://pad.example.org/harbour

    **Agenda**
    - the release
    - CI"
  `);
});

test("where nothing is known yet, it says so", () => {
  expect(renderReminder(templates, view({ pad: "## Meeting 2025-01-13\n", pads: null }))).toMatchInlineSnapshot(`
    "**Harbour meeting: Monday 13 January 2025**
    The time is not set yet.
    Call: https://meet.example.org/Harbour

    The agenda is empty so far: use \`/agenda add\`, or write your points into the pad. Everybody is welcome."
  `);
});

/** The README is declined, the announcement taken out of the pad, the review filed. */
function settled(todo: Todo): Partial<Todo> {
  if (todo.noted.text.includes("README")) return { state: "skipped" };
  if (todo.noted.text.includes("announce")) return { inPad: false };
  return todo.noted.text.includes("review") ? { state: "filed", issue } : {};
}

test("what was settled, only suggested, or taken out of the pad is not open; older work shows since when", () => {
  const before = "## Meeting 2024-11-11 10:00\n\n- TODO(Ada): review harbour/harbour-net#5\n- TODO: clean the build\n";
  expect(view({ pad: agenda + held + before, filed: settled }).open).toMatchInlineSnapshot(`
    [
      {
        "age": 1,
        "assignees": [
          "Ada",
        ],
        "issue": {
          "name": "harbour/harbour-net#7",
          "url": "https://github.com/harbour/harbour-net/issues/7",
        },
        "repository": "harbour/harbour-net",
        "title": "Review #5",
        "untaken": false,
      },
    ]
  `);
});

test("a long list of open work is cut, and says how much more there is", () => {
  const many = Array.from({ length: 13 }, (_, place) => `- TODO: paint berth ${place}\n`).join("");
  const text = renderReminder(templates, view({ pad: agenda + held + many }));
  expect(text.split("\n").slice(-4)).toMatchInlineSnapshot(`
    [
      "- Paint berth 7, no issue yet",
      "- and 5 more: \`/todo list\`",
      "",
      "Something to add? Use \`/agenda add\`, or write it into the pad. Everybody is welcome.",
    ]
  `);
});
