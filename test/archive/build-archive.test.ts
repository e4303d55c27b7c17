import type { EffectRecord } from "../../src/outbox/effect.ts";
import { expect, test } from "vitest";
import { archiveOf, minutesOf, padText, snapshotOf } from "./arrange.ts";

const dates = ({ meetings }: ReturnType<typeof archiveOf>) => meetings.map(({ date }) => date);

test("the archive tells of each meeting its people, topics, decisions, todos and references", () => {
  const { next, meetings, people } = archiveOf();
  expect(next).toMatchInlineSnapshot(`
    {
      "agenda": [
        {
          "lines": [
            "Lighthouses",
          ],
          "more": 0,
          "title": "",
        },
      ],
      "callUrl": "https://meet.example.org/Harbour",
      "end": "2025-01-13T11:00:00Z",
      "meeting": {
        "date": "2025-01-13",
        "end": "12:00",
        "start": "10:00",
        "timeZone": "Europe/Paris",
      },
      "start": "2025-01-13T09:00:00Z",
    }
  `);
  expect(meetings[0]).toMatchInlineSnapshot(`
    {
      "date": "2024-12-09",
      "decisions": [
        {
          "anchor": "decision-the-next-release-waits-for-harbour-harbour-net-144",
          "text": "the next release waits for harbour/harbour-net#144",
          "topic": {
            "anchor": "topic-release",
            "title": "Release",
          },
        },
      ],
      "end": "2024-12-09T11:00:00Z",
      "meeting": {
        "date": "2024-12-09",
        "end": "12:00",
        "start": "10:00",
        "timeZone": "Europe/Paris",
      },
      "participants": [
        "Ada",
        "Jules",
        "Noor",
      ],
      "published": {
        "at": "2024-12-09T12:00:01Z",
        "url": "https://chat.example.org/1",
      },
      "references": [
        {
          "kind": "pull",
          "name": "harbour/harbour-net#144",
          "url": "https://github.com/harbour/harbour-net/pull/144",
        },
      ],
      "start": "2024-12-09T09:00:00Z",
      "todos": [
        "y8mfhk0tny",
      ],
      "topics": [
        {
          "anchor": "topic-release",
          "lines": [
            {
              "decision": null,
              "depth": 0,
              "speaker": null,
              "text": "harbour-net 2.0 is out, with \`Net.berth\`",
              "todos": [],
            },
            {
              "decision": null,
              "depth": 0,
              "speaker": null,
              "text": "TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org",
              "todos": [
                "y8mfhk0tny",
              ],
            },
            {
              "decision": null,
              "depth": 0,
              "speaker": null,
              "text": "Ada opened https://github.com/harbour/harbour-net/pull/144",
              "todos": [],
            },
            {
              "decision": "decision-the-next-release-waits-for-harbour-harbour-net-144",
              "depth": 0,
              "speaker": null,
              "text": "Decision: the next release waits for harbour/harbour-net#144",
              "todos": [],
            },
          ],
          "title": "Release",
        },
        {
          "anchor": "topic-performance",
          "lines": [
            {
              "decision": null,
              "depth": 0,
              "speaker": null,
              "text": "Noor had no time for it",
              "todos": [],
            },
          ],
          "title": "Performance",
        },
      ],
    }
  `);
  expect(people).toMatchInlineSnapshot(`
    [
      {
        "anchor": "person-ada",
        "done": [],
        "login": "ada",
        "meetings": [
          "2024-12-09",
          "2024-11-11",
        ],
        "name": "Ada",
        "open": [
          "krw7sxfjhx",
        ],
      },
      {
        "anchor": "person-jules",
        "done": [],
        "login": null,
        "meetings": [
          "2024-12-09",
        ],
        "name": "Jules",
        "open": [
          "y8mfhk0tny",
        ],
      },
      {
        "anchor": "person-noor",
        "done": [],
        "login": null,
        "meetings": [
          "2024-12-09",
        ],
        "name": "Noor",
        "open": [],
      },
      {
        "anchor": "person-tomás",
        "done": [],
        "login": null,
        "meetings": [
          "2024-11-11",
        ],
        "name": "Tomás",
        "open": [],
      },
    ]
  `);
});

test("a todo tells where it stands, what became of it, and which of its meetings can be read", () => {
  const done = { at: "2024-12-20T09:00:00Z", what: "closed", by: null, note: "harbour/harbour-net#150" } as const;
  const issue = {
    repository: "harbour/harbour-net",
    number: 7,
    url: "https://github.com/harbour/harbour-net/issues/7",
  };
  const archive = archiveOf({
    change: ({ noted }) => (noted.kind === "announcement" ? { state: "closed", issue, history: [done] } : {}),
  });
  expect(archive.todos[0]).toMatchInlineSnapshot(`
    {
      "age": 0,
      "anchor": "todo-y8mfhk0tny",
      "assignees": [
        "Jules",
      ],
      "changedAt": "2024-12-10T08:00:00Z",
      "done": {
        "at": "2024-12-20T09:00:00Z",
        "by": "harbour/harbour-net#150",
      },
      "due": null,
      "id": "y8mfhk0tny",
      "issue": {
        "name": "harbour/harbour-net#7",
        "url": "https://github.com/harbour/harbour-net/issues/7",
      },
      "kind": "announcement",
      "meetings": [
        "2024-12-09",
      ],
      "noticedAt": "2024-12-10T08:00:00Z",
      "same": null,
      "state": "done",
      "text": "announce harbour-net 2.0 on discuss.ocaml.org",
      "title": "Announce the harbour-net 2.0 release",
    }
  `);
});

test("only meetings whose minutes are published are shown, and history of which a snapshot was kept", () => {
  expect(dates(archiveOf({ published: ["2024-12-09"] }))).toEqual(["2024-12-09"]);
  expect(dates(archiveOf({ published: [], input: { snapshots: [snapshotOf("2024-11-11")] } }))).toEqual(["2024-11-11"]);
});

test("minutes that are still on their way, drafts and cancelled meetings are not shown", () => {
  const [first, second] = [minutesOf("2024-11-11"), minutesOf("2024-12-09", "pending")];
  const snapshots = [snapshotOf("2024-12-09")];
  expect(dates(archiveOf({ input: { effects: [first, second], snapshots } }))).toEqual(["2024-11-11"]);
  if (first.effect.type !== "post") throw new Error("minutes are posted");
  const about = { what: "draft minutes", meeting: "2024-12-09", digest: "x" } as const;
  const draft: EffectRecord = { ...first, effect: { ...first.effect, about } };
  expect(dates(archiveOf({ input: { effects: [first, draft] } }))).toEqual(["2024-11-11"]);
  const changes = { set: null, moved: [], cancelled: [{ date: "2024-12-09", reason: "storm" }] };
  expect(dates(archiveOf({ input: { changes } }))).toEqual(["2024-11-11"]);
});

test("todos of a meeting that is not shown are not shown, unless they have an issue", () => {
  const issue = {
    repository: "harbour/harbour-net",
    number: 7,
    url: "https://github.com/harbour/harbour-net/issues/7",
  };
  const titles = (archive: ReturnType<typeof archiveOf>) => archive.todos.map(({ title }) => title);
  expect(titles(archiveOf({ published: ["2024-12-09"] }))).toEqual(["Announce the harbour-net 2.0 release"]);
  expect(
    archiveOf({ published: [], change: () => ({ issue, state: "filed" }) }).todos.map(({ meetings }) => meetings),
  ).toEqual([[], []]);
});

test("minutes stay as they were published, and their todos are found in them, when the pad goes on", () => {
  const snapshots = [snapshotOf("2024-12-09")];
  const text = padText
    .replace("# Harbour meeting\n", "# Harbour meeting\n\nWelcome!\n")
    .replace("Net.berth", "Net.quay");
  const [meeting] = archiveOf({ text, input: { snapshots } }).meetings;
  expect(meeting?.topics[0]?.lines.slice(0, 2)).toMatchInlineSnapshot(`
    [
      {
        "decision": null,
        "depth": 0,
        "speaker": null,
        "text": "harbour-net 2.0 is out, with \`Net.berth\`",
        "todos": [],
      },
      {
        "decision": null,
        "depth": 0,
        "speaker": null,
        "text": "TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org",
        "todos": [
          "y8mfhk0tny",
        ],
      },
    ]
  `);
});

test("people of one login are one person, as are names that differ in accents alone", () => {
  const text = padText
    .replace("Participants: Ada, Tomás", "Participants: @ada, Tomas")
    .replace("Ada, Jules", "ADA, TOMÁS");
  expect(archiveOf({ text }).people.map(({ name, meetings }) => `${name} ${meetings.length}`)).toMatchInlineSnapshot(`
    [
      "Ada 2",
      "Jules 0",
      "Noor 1",
      "TOMÁS 2",
    ]
  `);
});

test("a todo that is the same as another is not open, and says which", () => {
  const [first] = archiveOf().todos;
  const change = ({ id }: { id: string }) =>
    id === first?.id ? {} : ({ state: "skipped", mergedInto: first?.id ?? "" } as const);
  expect(archiveOf({ change }).todos.map(({ state, same }) => `${state} ${same === first?.id}`)).toEqual([
    "open false",
    "dropped true",
  ]);
});
