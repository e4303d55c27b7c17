import type { EffectRecord } from "../../src/outbox/effect.ts";
import { datedMeetings } from "../../src/meetings/dated-meetings.ts";
import { readNotes } from "../../src/notes/read-notes.ts";
import type { Store } from "../../src/ports/store.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";

/** What pads can hold that must not act, look like something else, or break a page. */
export const hostile = {
  script: "<script>window.hit = 1</script>",
  image: '<img src="https://evil.example/x.png" onerror="window.hit = 2">',
  link: "[click me](javascript:window.hit=3) and [data](data:text/html,<script>window.hit=4</script>)",
  picture: "![a picture](https://evil.example/y.png)",
  attribute: "\"><svg onload=window.hit=5> ' onmouseover=window.hit=6 x='",
  turned: "\u202egnihtemos\u202c and \u2066isolated",
  liquid: "{{ frame | json }} {% raw %}",
  long: `long ${"x".repeat(1_000_000)}`,
};

const subjects = [
  ["Release of net 2.0", "Ada", "announce harbour-net 2.0 on the forum"],
  ["Boot time on small machines", "Jules", "measure the boot time on a board with 512 MB"],
  ["What does our CI still build?", "Noor", "take OCaml 4.14 out of the CI"],
  ["DNS resolver", "Tomás", "review the cache of the DNS resolver"],
  ["Memory", "Ada", "write down how much memory a unikernel takes"],
  ["Cross-compilation", "Jules", "list the packages with C stubs that can't be cross-compiled"],
] as const;

/** Fourteen monthly meetings, the last one with long notes, and one that somebody hostile wrote. The next is a day after the clocks change. */
export const padText = [
  "# Harbour meeting",
  "",
  "The next meeting is on Monday, March 30th 2026, 10:00 - 12:00 CEST, same call.",
  "",
  "## Meeting Monday 2026-03-30, 10:00 - 12:00",
  "",
  "### Boot time, again",
  "- Jules brings his measurements",
  "",
  "### Who organises the retreat?",
  "",
  longMeeting(),
  ...Array.from({ length: 12 }, (_, place) => shortMeeting(place)),
  hostileMeeting(),
].join("\n");

function longMeeting(): string {
  return `## Meeting Monday 2026-03-02, 10:00 - 12:00

- Participants: Ada, Jules, Noor, Tomás, Reyhan, Pia, Oskar

### Release of net 3.0

- harbour-net 3.0 is ready: the new \`Net.berth\` takes a *timeout*, and \`Net.moor\` no longer blocks
  - Ada: the change log names every function that went, see https://github.com/harbour/harbour-net/pull/144
  - Jules: three packages still use the old interface
    - two of them are ours, harbour/harbour-cli#12 and harbour/tides#7
    - the third is not maintained any more, we ask its author whether we may take it over
  - Noor: I would rather wait for **one** more week, so that people who were away can try it
- TODO(Ada): announce harbour-net 3.0 on discuss.ocaml.org and on the web site
- TODO(Jules): port harbour-cli to harbour-net 3.0
- Decision: net 3.0 comes out on Monday 9 March, unless somebody finds a bug that loses data

### Boot time on small machines

- Jules measured it on a board with 512 MB: 38 ms from the bootloader to the first packet, of which 21 ms are spent waiting for the link to come up, which no software can help
- Tomás: the rest is mostly the allocator, which touches every page once; it could do that lazily
- Reyhan: has anybody tried it with \`--no-zero\`? That alone brought it from 17 to 9 ms for us
- TODO(Tomás): try the lazy allocator on the board and write the numbers down

### Should the web site have a page about memory?

- Pia: people ask about it every month, and each time somebody writes the same mail
- Oskar has a draft: https://github.com/harbour/www/pull/88
- Agreed: Oskar's draft becomes the page, the numbers come from the CI and are never typed by hand

### Retreat in autumn

- the house near Marseille is free in the last week of October
- TODO(Pia): ask everybody by mail whether that week is good
`;
}

function shortMeeting(place: number): string {
  const date = Temporal.PlainDate.from("2026-02-02").subtract({ months: place }).toString();
  const [first, second, third] = [0, 1, 2].map((more) => subjects[(place + more) % subjects.length] ?? subjects[0]);
  const month = date.slice(0, 7);
  return `## Meeting ${date}, 10:00 - 12:00

- Participants: ${["Ada, Jules, Noor", "Ada, Tomás", "Jules, Noor, Tomás, Ada"][place % 3]}

### ${first?.[0]}

- ${first?.[1]} tells how it stands since the last time, and that there is something to decide
- TODO(${first?.[1]}): ${first?.[2]} for ${month}
- Decision: we go on with it, and look at it again after ${month}

### ${second?.[0]}

- TODO(${second?.[1]}): ${second?.[2]} for ${month}

### ${third?.[0]}

- ${third?.[1]} had no time for it
`;
}

function hostileMeeting(): string {
  return `## Meeting 2025-01-13, 10:00 - 12:00

- Participants: ${hostile.script}, Mallory "><b>

### ${hostile.script} ${hostile.turned}

${Object.values(hostile)
  .map((text) => `- ${text}`)
  .join("\n")}
- TODO(Mallory): fix ${hostile.image} ${hostile.script} ${hostile.link}
- Decision: ${hostile.link} ${hostile.attribute}
`;
}

/** Puts the community's life into a store: every past meeting's minutes are published, and two thirds of the older todos are done. */
export async function fillStore(store: Store, series: string): Promise<void> {
  const now = Temporal.Instant.from("2026-03-03T09:00:00Z");
  const notes = readNotes(padText, { timeZone: "Europe/Paris", today: "2026-03-03" });
  for (const todo of reconcile({ series, known: [], notes, now })) await store.todos.set(todo.id, lived(todo));
  for (const part of datedMeetings(notes).filter(({ date }) => date < "2026-03-03")) {
    const { date } = part;
    await store.snapshots.set(`${series}/${date}`, {
      version: 1,
      series,
      meeting: date,
      text: "",
      hash: "0".repeat(64),
      takenAt: `${date}T12:00:00Z`,
      notes: part,
    });
    const minutes = minutesRecord(series, date);
    await store.effects.set(minutes.effect.id, minutes);
  }
  await store.series.set(series, {
    version: 1,
    id: series,
    firstSeen: "2025-01-01T00:00:00Z",
    pad: { version: "1", readAt: now.toString(), text: padText, notes, sections: {} },
    padTrouble: null,
    changes: { set: null, cancelled: [{ date: "2026-04-27", reason: "many are at the retreat" }], moved: [] },
    calendar: [],
    followedAt: null,
    access: null,
    lookedAt: null,
    event: null,
  });
}

let issues = 100;

function lived(todo: Todo): Todo {
  const filed: Todo = {
    ...todo,
    state: "filed",
    issue: {
      repository: "harbour/harbour-net",
      number: (issues += 1),
      url: `https://github.com/harbour/harbour-net/issues/${issues}`,
    },
  };
  if (todo.meeting > "2026-01" || issues % 3 === 0) return filed;
  const done = Temporal.PlainDate.from(todo.meeting)
    .add({ days: 20 * ((issues % 4) + 1) })
    .toString();
  if (done > "2026-03-02") return filed;
  const event = {
    at: `${done}T09:00:00Z`,
    what: "closed",
    by: null,
    note: `harbour/harbour-net#${issues + 300}`,
  } as const;
  return { ...filed, state: "closed", history: [...todo.history, event] };
}

function minutesRecord(series: string, meeting: string): EffectRecord {
  return {
    version: 1,
    effect: {
      id: `minutes/${series}/${meeting}`,
      series,
      expires: null,
      type: "post",
      channel: "terminal:",
      messages: [],
      about: { what: "minutes", meeting },
    },
    status: "done",
    intendedAt: `${meeting}T12:00:00Z`,
    tries: 1,
    calledAt: `${meeting}T12:00:01Z`,
    unsure: false,
    notBefore: null,
    posted: [],
    why: null,
    outcome: null,
    failures: 0,
    lastFailure: null,
    decidedBy: null,
    settled: true,
  };
}
