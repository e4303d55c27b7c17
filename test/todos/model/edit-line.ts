import type { Edited, lineDeeds } from "./edits.ts";
import {
  actionItems,
  dressed,
  itemsOf,
  nameOf,
  pick,
  put,
  replace,
  sharesWork,
  speaksOf,
  worksOf,
  type Item,
  type Model,
  type Place,
} from "./model.ts";
import { reword, rewordings } from "./works.ts";

type Line = Place & { readonly item: Item };
type LineEdit = {
  readonly deed: (typeof lineDeeds)[number];
  readonly where: number;
  readonly how: number;
  readonly model: Model;
  readonly lines: readonly Line[];
  readonly line: Line;
  /** Where to, for a line that is moved. */
  readonly place: Place | null;
  readonly issueOf: (work: string) => number | null;
};

/** Edits one line; null: nothing there could be edited so. */
export function editLine(edit: LineEdit): Edited | null {
  const { model, where, how } = edit;
  const { item } = edit.line;
  const name = nameOf(item);
  switch (edit.deed) {
    case "reword":
      return reworded(edit);
    case "dress":
      return { model: replace(model, item, [dressed(item, where, how)]), told: `dress ${name} otherwise` };
    case "tick": {
      const ticked = replace(model, item, [{ ...item, done: !item.done }]);
      return { model: ticked, told: `${item.done ? "untick" : "tick"} ${name}`, ticked: worksOf(item) };
    }
    case "indent":
      return { model: replace(model, item, [{ ...item, depth: how % 3 }]), told: `indent ${name}` };
    case "move":
      return moved(edit);
    case "split":
      return split(model, item);
    case "join":
      return joined(edit);
    case "repeat": {
      const here = { date: edit.line.date, topic: actionItems };
      if (edit.line.topic === actionItems || isThere(model, here, item)) return null;
      const copy: Item = { ...item, form: "listed", depth: 0 };
      return { model: put(model, here, copy), told: `repeat ${name} under ${actionItems}` };
    }
    case "delete": {
      const bin = [...model.bin, edit.line];
      return { model: { ...replace(model, item, []), bin }, told: `delete ${name}`, written: worksOf(item) };
    }
    case "link":
      return linked(edit);
    case "close": {
      const [work = ""] = worksOf(item);
      return edit.issueOf(work) === null ? null : { model, told: `close the issue of ${work}`, closed: work };
    }
    default:
      return edit.deed satisfies never;
  }
}

function reworded({ model, lines, line: { item }, where, how }: LineEdit): Edited | null {
  const part = pick(item.parts, where);
  const kind = pick(rewordings, how) ?? "typo";
  const text = part === undefined ? "" : reword(part.text, kind, where);
  if (part === undefined || text === part.text) return null;
  const parts = item.parts.map((other) => (other === part ? { ...part, text } : other));
  const isOneOfSeveral = lines.filter((other) => speaksOf(other.item, part.work)).length > 1;
  const isUnsure = kind === "other word" || (isOneOfSeveral && (kind === "more" || kind === "less"));
  return {
    model: replace(model, item, [{ ...item, parts }]),
    told: `reword ${part.work} (${kind})`,
    reworded: [part.work],
    unsure: isUnsure ? [part.work] : [],
  };
}

/** Somebody writes the link of its issue behind a todo. */
function linked({ model, line: { item }, how, issueOf }: LineEdit): Edited | null {
  const [part] = item.parts;
  const number = part === undefined ? null : issueOf(part.work);
  if (part === undefined || number === null || item.parts.some(({ text }) => text.includes("mirage/mirage")))
    return null;
  const link = how % 2 === 0 ? ` (mirage/mirage#${number})` : ` https://github.com/mirage/mirage/issues/${number}`;
  const parts = item.parts.map((other) => (other === part ? { ...part, text: part.text + link } : other));
  const told = `write the link of its issue behind ${part.work}`;
  return { model: replace(model, item, [{ ...item, parts }]), told, reworded: [part.work] };
}

function moved({ model, line: { item }, place, how }: LineEdit): Edited | null {
  if (place === null || isThere(model, place, item)) return null;
  const told = `move ${nameOf(item)} to ${place.date} ${place.topic}`;
  return { model: put(replace(model, item, []), place, item, how % 2 === 0), told, moved: worksOf(item) };
}

function joined({ model, lines, line, where }: LineEdit): Edited | null {
  const { item } = line;
  const others = lines.filter((one) => one.date === line.date && !one.item.done && !sharesWork(one.item, item));
  const other = pick(others, where);
  if (other === undefined || item.done || item.parts.length + other.item.parts.length > 2) return null;
  const both: Item = { ...item, parts: [...item.parts, ...other.item.parts] };
  const told = `join ${nameOf(other.item)} to ${nameOf(item)}`;
  return { model: replace(replace(model, other.item, []), item, [both]), told, joined: worksOf(both) };
}

/** Makes two lines of one: of a joined one its works, of one work with an "and" two halves, the second being a new work. */
function split(model: Model, item: Item): Edited | null {
  const [first, second] = item.parts;
  if (first === undefined) return null;
  const into = (...parts: Item["parts"]): Model =>
    replace(
      model,
      item,
      parts.map((part) => ({ ...item, parts: [part] })),
    );
  if (second !== undefined) return { model: into(first, second), told: `split ${nameOf(item)} again` };
  const [, head = "", tail = ""] = /^(.*) and (.*)$/.exec(first.text) ?? [];
  const work = `${first.work}/2`;
  const all = [...itemsOf(model), ...model.bin].map((one) => one.item);
  const copies = all.filter((other) => speaksOf(other, first.work));
  if (head === "" || copies.length > 1 || all.some((other) => speaksOf(other, work))) return null;
  const parted = into({ work: first.work, text: head }, { work, text: tail });
  return { model: parted, told: `split ${first.work}`, split: [first.work, work], written: [work] };
}

/** Whether the place has a line of the same work already. */
function isThere(model: Model, place: Place, item: Item): boolean {
  return itemsOf(model).some(
    (one) => one.date === place.date && one.topic === place.topic && sharesWork(one.item, item),
  );
}
