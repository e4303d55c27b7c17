export const forms = ["todo", "box", "action", "listed", "will", "paragraph"] as const;
export type Form = (typeof forms)[number];

/** A line of the pad that speaks of work; of two works where two lines were joined. */
export type Item = {
  readonly parts: readonly { readonly work: string; readonly text: string }[];
  readonly form: Form;
  readonly owner: string | null;
  readonly due: string | null;
  readonly bold: boolean;
  readonly linked: boolean;
  readonly depth: number;
  readonly done: boolean;
};
/** A line of the pad that speaks of no work. */
export type Talk = { readonly said: string; readonly depth: number };
export type Point = Item | Talk;
export type Topic = { readonly title: string; readonly points: readonly Point[] };
export type Meeting = {
  readonly date: string;
  /** Its notes were moved to another document. */
  readonly archived: boolean;
  readonly topics: readonly Topic[];
};

/** A pad as its authors know it: which line speaks of which work, whatever happens to its words. Meetings are in order of time. */
export type Model = {
  readonly meetings: readonly Meeting[];
  readonly newestFirst: boolean;
  readonly wrap: "no" | "hanging" | "flush";
  /** Lines that were deleted, and where they stood. */
  readonly bin: readonly (Place & { readonly item: Item })[];
};
export type Place = { readonly date: string; readonly topic: string };

export const actionItems = "Action items";
export const topicTitles = ["Network", "Build farm", "Documentation", actionItems] as const;

export function isItem(point: Point): point is Item {
  return "parts" in point;
}

export function speaksOf(point: Point, work: string): point is Item {
  return isItem(point) && point.parts.some((part) => part.work === work);
}

/** All lines that speak of work, also in meetings that were archived. */
export function itemsOf(model: Model): readonly (Place & { readonly item: Item; readonly archived: boolean })[] {
  return model.meetings.flatMap(({ date, archived, topics }) =>
    topics.flatMap(({ title, points }) =>
      points.filter(isItem).map((item) => ({ date, archived, topic: title, item })),
    ),
  );
}

/** Puts a point where it belongs: a topic of a meeting, at its end, or at its beginning. */
export function put(model: Model, place: Place, point: Point, atStart = false): Model {
  return mapTopics(model, (topic, date) =>
    topic.title !== place.topic || date !== place.date
      ? topic
      : { ...topic, points: atStart ? [point, ...topic.points] : [...topic.points, point] },
  );
}

export function mapTopics(model: Model, change: (topic: Topic, date: string) => Topic): Model {
  return {
    ...model,
    meetings: model.meetings.map((meeting) => ({
      ...meeting,
      topics: meeting.topics.map((topic) => change(topic, meeting.date)),
    })),
  };
}

/** Replaces one line by none, one or several. */
export function replace(model: Model, old: Point, by: readonly Point[]): Model {
  return mapTopics(model, (topic) =>
    topic.points.includes(old)
      ? { ...topic, points: topic.points.flatMap((point) => (point === old ? by : [point])) }
      : topic,
  );
}

export function plainItem(work: string, text: string): Item {
  const dress = { form: "todo", owner: null, due: null, bold: false, linked: false } as const;
  return { parts: [{ work, text }], ...dress, depth: 0, done: false };
}

/** The line with another owner, date, look or marker, its words as they are. */
export function dressed(item: Item, where: number, how: number): Item {
  switch (how % 5) {
    case 0:
      return { ...item, owner: pick(["Ann", "Bob", "Eve", "Sam", null], where) ?? null };
    case 1:
      return { ...item, due: item.due === null ? "2025-12-01" : null };
    case 2:
      return { ...item, bold: !item.bold };
    case 3:
      return { ...item, linked: !item.linked };
    default:
      return { ...item, form: pick(forms, where) ?? "todo" };
  }
}

export function worksOf(item: Item): readonly string[] {
  return item.parts.map(({ work }) => work);
}

export function nameOf(item: Item): string {
  return worksOf(item).join(" and ");
}

export function sharesWork(one: Item, other: Item): boolean {
  return one.parts.some(({ work }) => speaksOf(other, work));
}

/** Chooses one of a list by any number. */
export function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

/** Chooses a topic of a meeting that stands in the pad. */
export function placeAt(model: Model, where: number): Place | null {
  const meetings = model.meetings.filter(({ archived }) => !archived);
  const meeting = pick(meetings, Math.floor(where / topicTitles.length));
  const topic = pick(topicTitles, where);
  return meeting === undefined || topic === undefined ? null : { date: meeting.date, topic };
}
