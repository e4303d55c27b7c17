import type { Edited } from "./edits.ts";
import {
  actionItems,
  dressed,
  isItem,
  itemsOf,
  mapTopics,
  nameOf,
  pick,
  plainItem,
  put,
  topicTitles,
  worksOf,
  type Item,
  type Model,
  type Place,
  type Talk,
} from "./model.ts";
import { works } from "./works.ts";

type Addition = { readonly place: Place | null; readonly which: number; readonly how: number };

const sayings = [
  "Sam: the new driver runs on the old boards",
  "the spare board was ordered last week",
  "Eve: no news from the build farm",
  "Ann: the tests passed on all three machines",
];

/** Somebody writes down a todo that no line ever spoke of. */
export function write(model: Model, { place, which, how }: Addition): Edited {
  const written = new Set([...itemsOf(model), ...model.bin].flatMap(({ item }) => worksOf(item)));
  const left = works.filter(({ name }) => !written.has(name));
  const work = pick(left, which);
  if (work === undefined || place === null) return { model, told: null };
  const item = dressed(plainItem(work.name, work.text), how, how);
  return { model: put(model, place, item, how % 2 === 0), told: `write ${work.name}`, written: [work.name] };
}

/** Lines that speak of no work come in between. */
export function talk(model: Model, { place, which, how }: Addition): Edited {
  if (place === null || place.topic === actionItems) return { model, told: null };
  const said: Talk = { said: pick(sayings, which) ?? "", depth: how % 2 };
  return { model: put(model, place, said, how % 3 === 0), told: "talk goes on" };
}

export function wrap(model: Model, how: number): Edited {
  const next = model.wrap === "no" ? (how % 2 === 0 ? "hanging" : "flush") : "no";
  return { model: { ...model, wrap: next }, told: `wrap: ${next}` };
}

/** Turns the meetings, the topics or the lines round; action items stay the last topic. */
export function reorder(model: Model, which: number): Edited {
  if (which % 3 === 0) {
    const newestFirst = !model.newestFirst;
    return { model: { ...model, newestFirst }, told: `newest meeting ${newestFirst ? "first" : "last"}` };
  }
  if (which % 3 === 1) {
    const meetings = model.meetings.map((meeting) => {
      const [last, ...topics] = meeting.topics.toReversed();
      return { ...meeting, topics: last === undefined ? topics : [...topics, last] };
    });
    return { model: { ...model, meetings }, told: "turn the topics round" };
  }
  const turned = mapTopics(model, (topic) => ({ ...topic, points: topic.points.toReversed() }));
  return { model: turned, told: "turn the lines round" };
}

/** Adds the next meeting, with a copy of what the last one has open, each work once. */
export function carryOver(model: Model, how: number): Edited {
  const last = model.meetings.findLast(({ archived }) => !archived);
  const newest = model.meetings.at(-1);
  if (last === undefined || newest === undefined || model.meetings.length >= 5) return { model, told: null };
  const date = Temporal.PlainDate.from(newest.date).add({ weeks: 4 }).toString();
  const seen = new Set<string>();
  const open: Item[] = [];
  for (const item of last.topics.flatMap(({ points }) => points.filter(isItem))) {
    if (item.done || worksOf(item).some((work) => seen.has(work))) continue;
    for (const work of worksOf(item)) seen.add(work);
    open.push({ ...item, form: how % 2 === 0 ? "box" : item.form });
  }
  const topic = pick(topicTitles, how);
  const topics = topicTitles.map((title) => ({ title, points: title === topic ? open : [] }));
  const meetings = [...model.meetings, { date, archived: false, topics }];
  return { model: { ...model, meetings }, told: `carry what is open over to ${date}`, moved: [...seen] };
}

/** A line that was deleted comes back as it was. */
export function bringBack(model: Model, which: number): Edited {
  const gone = pick(model.bin, which);
  if (gone === undefined) return { model, told: null };
  const bin = model.bin.filter((one) => one !== gone);
  return {
    model: { ...put(model, gone, gone.item), bin },
    told: `bring back ${nameOf(gone.item)}`,
    written: worksOf(gone.item),
  };
}

/** Moves the notes of an old meeting to another document, or back. */
export function archive(model: Model, which: number): Edited {
  const meeting = pick(model.meetings.slice(0, -1), which);
  if (meeting === undefined) return { model, told: null };
  const archived = !meeting.archived;
  const meetings = model.meetings.map((one) => (one === meeting ? { ...one, archived } : one));
  return { model: { ...model, meetings }, told: `${archived ? "archive" : "bring back"} ${meeting.date}` };
}
