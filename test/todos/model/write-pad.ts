import { actionItems, isItem, type Item, type Meeting, type Model, type Point, type Topic } from "./model.ts";

/** A pad as Markdown, and which works each of its lines (1-based) speaks of. */
export type Written = { readonly text: string; readonly works: ReadonlyMap<number, readonly string[]> };

type Row = { readonly text: string; readonly works: readonly string[] };

/** Writes a model pad down as people do. */
export function writePad(model: Model): Written {
  const shown = model.meetings.filter(({ archived }) => !archived);
  const meetings = model.newestFirst ? shown.toReversed() : shown;
  const rows = [plain("# Meetings"), ...meetings.flatMap(meetingRows)].flatMap((row) => wrapped(row, model.wrap));
  return {
    text: rows.map(({ text }) => text).join("\n"),
    works: new Map(rows.flatMap((row, place) => (row.works.length === 0 ? [] : [[place + 1, row.works] as const]))),
  };
}

function meetingRows({ date, topics }: Meeting): readonly Row[] {
  const head = ["", `## Meeting ${date}`, "", "Participants: Ann, Bob, Eve, Sam"].map(plain);
  return [...head, ...topics.filter(({ points }) => points.length > 0).flatMap(topicRows)];
}

function topicRows({ title, points }: Topic): readonly Row[] {
  let depth = -1;
  const rows = points.flatMap((point): readonly Row[] => {
    const isListed = title === actionItems;
    depth = isListed ? 0 : Math.min(point.depth, depth + 1);
    const works = isItem(point) ? point.parts.map(({ work }) => work) : [];
    if (isItem(point) && point.form === "paragraph" && !isListed) {
      depth = -1;
      return [plain(""), { text: `${point.done ? "DONE" : "TODO"}: ${wording(point)}`, works }, plain("")];
    }
    return [{ text: `${"  ".repeat(depth)}- ${pointText(point, isListed)}`, works }];
  });
  return [plain(""), plain(`### ${title}`), plain(""), ...rows];
}

function pointText(point: Point, isListed: boolean): string {
  if (!isItem(point)) return point.said;
  const { owner, done, bold } = point;
  const text = wording(point);
  if (point.form === "box") return `[${done ? "x" : " "}] ${owner === null ? "" : `${owner}: `}${text}`;
  if (isListed) return `${owner === null ? "" : `${owner}: `}${text}${done ? " (done)" : ""}`;
  if (done) return `DONE: ${text}`;
  if (point.form === "will") return owner === null ? `Sam: I will ${text}` : `${owner} will ${text}`;
  const marker = (word: string, rest: string) => `${bold ? `**${word}**` : word}${rest}`;
  if (point.form === "action") return `${marker("Action", ":")} ${owner === null ? "" : `${owner} to `}${text}`;
  return `${marker("TODO", owner === null ? ":" : `(${owner}):`)} ${text}`;
}

/** The words of a line, with its due date behind; its last words may be a link. */
function wording({ parts, linked, due }: Item): string {
  const text = parts.map((part) => part.text).join(" and ");
  const shown = linked && !text.includes("http") ? text.replace(/(\w+ \w+)$/, "[$1](https://example.org/page)") : text;
  return due === null ? shown : `${shown} by ${due}`;
}

function plain(text: string): Row {
  return { text, works: [] };
}

/** Breaks a row at 72 columns, as an editor does (the rest hangs under the text) or as a mailer does. */
function wrapped({ text, works }: Row, wrap: Model["wrap"]): readonly Row[] {
  if (wrap === "no" || text.length <= 72) return [{ text, works }];
  const bullet = /^ *- /.exec(text)?.[0].length ?? 0;
  const indent = wrap === "hanging" ? " ".repeat(bullet) : "";
  const lines: string[] = [];
  for (const word of text.slice(bullet).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 72) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? text.slice(0, bullet) + word : indent + word);
  }
  return lines.map((line) => ({ text: line, works }));
}
