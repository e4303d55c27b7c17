import { findDates, type FoundDate } from "./dates/find-dates.ts";
import { findTimes, type FoundTimes } from "./dates/find-times.ts";
import { findAnnouncement } from "./find-next-meeting.ts";
import type { NotesContext } from "./read-notes.ts";
import type { Layout } from "./text/lay-out.ts";
import type { Block } from "./text/read-blocks.ts";
import { dateLabels, timeLabels } from "./words/languages.ts";
import { anyOf } from "./words/list.ts";
import { normalise, roleOf } from "./words/role-of.ts";

/** The date of notes that are one meeting: from front matter, a line "Date: …", a heading, the mail's subject, a short line at the top or the file's name. */
export function dateOfWhole(
  blocks: readonly Block[],
  layout: Layout,
  context: NotesContext,
): { readonly date: FoundDate; readonly rule: string } | null {
  const head = blocks
    .slice(0, 40)
    .filter(
      ({ prose }) =>
        prose.text.length < 400 &&
        !editedOn.test(prose.text) &&
        findAnnouncement(prose, false) === null &&
        roleOf(prose.text) !== "previous",
    );
  const beginnings = head.map(({ prose }) => prose.text.slice(0, 200));
  const front = ["date", "updated", "meeting-date", "title", "subject"].map((key) => layout.frontMatter.get(key) ?? "");
  const labelled = beginnings.filter((text) => labelsDate.test(text) || /\bmeeting date\b/iu.test(text));
  const headings = head.filter((block) => block.kind === "heading").map(({ prose }) => prose.text);
  const short = beginnings
    .slice(0, 8)
    .filter((text) => text.length < 90 && !/\b(?:last|previous|next|deadline|due|by|release)\b/iu.test(text));
  const places = [
    { rule: "front-matter", texts: front },
    { rule: "date-label", texts: labelled },
    { rule: "title-date", texts: headings.filter((heading) => !/^(?:last|previous)/iu.test(normalise(heading))) },
    { rule: "mail-subject", texts: [context.subject ?? ""] },
    { rule: "short-line", texts: short },
  ];
  const found = places.flatMap(({ rule, texts }) =>
    texts
      .flatMap((text) => findDates(text.slice(0, 200), context.timeZone.startsWith("America/")).slice(0, 1))
      .map((date) => ({ date, rule })),
  );
  const [first] = found;
  if (first === undefined) return dateInName(context.fileName ?? "");
  const { month, day } = first.date;
  return found.find(({ date }) => date.year !== null && date.month === month && date.day === day) ?? first;
}

const labelsDate = new RegExp(String.raw`^\W{0,4}(?:${anyOf(dateLabels)})`, "iu");
const labelsTime = new RegExp(String.raw`^\W{0,4}(?:${anyOf(timeLabels)})\W{0,3}[:：-]`, "iu");
/** What a wiki says of the page itself. */
const editedOn =
  /\b(?:edited|revised|last (?:edited|modified|updated|changed)|created|sent|posted)\b.{0,20}\b(?:on|page|by|at|this)\b|\b\d+ revisions?\b/iu;

/** The times that a line such as "Time: 10:00 - 12:00 CET" near the top gives. */
export function timesInHead(blocks: readonly Block[]): FoundTimes | null {
  for (const { prose } of blocks.slice(0, 15)) {
    for (const line of prose.text.slice(0, 500).split("\n")) {
      const times = labelsTime.test(line) ? findTimes(line.slice(0, 200)) : null;
      if (times !== null) return times;
    }
  }
  return null;
}

/** The date in a file's name: "minutes-2024-12-09.md". */
function dateInName(name: string): { readonly date: FoundDate; readonly rule: string } | null {
  const [date] = findDates(name.replace(/_/gu, " "));
  return date === undefined ? null : { date, rule: "file-name" };
}
