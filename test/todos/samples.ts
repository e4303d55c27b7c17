import type { Series } from "../../src/meetings/series.ts";
import { reconcile } from "../../src/todos/reconcile.ts";
import type { Todo } from "../../src/todos/todo.ts";
import { pad } from "./pad.ts";

export const series: Series = {
  id: "unikernels",
  title: "Unikernel meeting",
  pad: "https://pad.example.org/abc",
  call: null,
  writePad: true,
  comments: [],
  timeZone: "Europe/Paris",
  recurrence: null,
  chair: null,
  channel: "terminal:",
  reminders: [],
  filing: {
    policy: "stated",
    limit: 10,
    default: "mirage/mirage",
    repositories: ["mirage/*", "ocurrent/build-farm"],
    labels: ["meeting"],
    kindLabels: { fix: "bug", announcement: "announcement" },
    quiet: "PT1H",
  },
  routes: [
    { match: ["cross-compil", "scheduler"], repository: "mirage/tcp-stack" },
    { match: ["CI"], repository: "ocurrent/build-farm" },
  ],
  people: {
    Hannes: { github: "hannesm" },
    "Zoé Martin": { github: "zoe-m" },
    Thomas: { github: null },
    "Sam Fox": { github: "samf" },
    "Sam Hill": { github: "hills" },
  },
  announce: {
    forum: "https://discuss.example.org",
    tags: ["mirageos"],
    site: "mirage/mirage-www",
    posts: "data/blog",
    list: "devel@lists.example.org",
  },
  maintainers: [],
  eventPicture: null,
  event: false,
  doors: { web: false, mail: null, archive: null },
};

/** The last todo of a pad, as it is noticed first. */
export function todoOf(text: string, change: Partial<Todo["noted"]> = {}): Todo {
  const now = Temporal.Instant.from("2024-12-09T12:00:00Z");
  const todo = reconcile({ series: series.id, known: [], notes: pad(text), now }).at(-1);
  if (todo === undefined) throw new Error("the pad has no todo");
  return { ...todo, noted: { ...todo.noted, ...change } };
}
