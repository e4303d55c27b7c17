import type { Placed } from "../../notes/outline.ts";
import { findDates } from "../../notes/dates/find-dates.ts";
import { findTimes } from "../../notes/dates/find-times.ts";
import { readParticipants } from "../../notes/people/read-participants.ts";
import type { Block } from "../../notes/text/read-blocks.ts";
import { labelWords } from "../../notes/words/labels.ts";
import { normalise, roleOf } from "../../notes/words/role-of.ts";
import type { Ground } from "../ground/ground.ts";
import type { ListPoint } from "../ground/list-points.ts";
import { closingWords } from "./closing-words.ts";
import { readOpening } from "./point-style.ts";
import type { MeetingPart } from "../ground/meeting-parts.ts";

/** Where a meeting's agenda is: what heads it, what stands below that, and the points of its list, the outermost ones; some or all may be missing. */
export type Agenda = {
  readonly opener: Block;
  readonly below: readonly Block[];
  readonly points: readonly ListPoint[];
};

/** The agenda of a meeting's part; null where nothing is headed so. Where there is one for new points, it is that. */
export function findAgenda(ground: Ground, { placed }: MeetingPart): Agenda | null {
  const parents = new Set(placed.map(({ block }) => block.parent));
  const openers = placed.filter(({ block, isHeading }) => (isHeading || parents.has(block)) && headsAgenda(block));
  const opener = openers.find(({ block }) => /\bnew\b|\baddition/iu.test(block.prose.text)) ?? openers[0];
  if (opener === undefined) return null;
  const below = blocksBelow(placed, opener);
  return { opener: opener.block, below, points: firstList(ground, below) };
}

function headsAgenda({ prose, quoted }: Block): boolean {
  const words = (prose.text.trim().split("\n").at(-1) ?? "").replace(/[:：]\s*$/u, "");
  return !quoted && roleOf(words) === "agenda" && !closingWords.has(normalise(words));
}

/** What stands under a heading or label: up to the next heading, and for a label as long as its list goes on. */
function blocksBelow(placed: readonly Placed[], opener: Placed): readonly Block[] {
  const behind = placed.slice(placed.indexOf(opener) + 1);
  const isLabel = opener.block.kind !== "heading";
  const end = behind.findIndex(({ block, isHeading, role }) => {
    if (opener.block.kind === "item") return !isWithin(block, opener.block);
    if (block.kind === "heading" || (isHeading && block.kind === "paragraph")) return true;
    return block.kind === "item" ? isHeading && roleOf(block.prose.text) !== null : isLabel && role !== "agenda";
  });
  return (end === -1 ? behind : behind.slice(0, end)).map(({ block }) => block);
}

function isWithin(block: Block, point: Block): boolean {
  for (let above = block.parent; above !== null; above = above.parent) if (above === point) return true;
  return false;
}

/** The outermost points of the first list among the blocks, and of further lists whose numbers go on where its end. */
function firstList({ points, lines }: Ground, blocks: readonly Block[]): readonly ListPoint[] {
  const own = new Set(blocks.filter(({ kind }) => kind === "item").map(({ line }) => line));
  const all = points.filter(({ line }) => own.has(line));
  const outermost = all.filter(({ depth }) => depth === Math.min(...all.map((point) => point.depth)));
  const numberOf = ({ line }: ListPoint): number | null => readOpening(lines[line - 1]?.text ?? "")?.number ?? null;
  const taken: ListPoint[] = [];
  for (const point of outermost) {
    const last = taken.at(-1);
    const goesOn = last !== undefined && numberOf(last) !== null && numberOf(point) === (numberOf(last) ?? 0) + 1;
    if (last === undefined || point.list === last.list || goesOn) taken.push(point);
  }
  return taken;
}

/** The points that are a meeting's topics: "1. Disks", with what was said below each. */
export function numberedTopics({ points }: Ground, { placed }: MeetingPart): readonly ListPoint[] {
  const topics = placed.filter(({ block, topic }) => topic?.rule === "numbered-point" && topic.line === block.line);
  const lines = new Set(topics.map(({ block }) => block.line));
  const last = points.findLast(({ line }) => lines.has(line));
  return last === undefined ? [] : points.filter(({ line, list }) => list === last.list || lines.has(line));
}

/** The points of a meeting's head that are about neither people nor when and where: its agenda, though nothing heads it. */
export function barePoints(ground: Ground, { placed }: MeetingPart): readonly ListPoint[] {
  const head = placed.filter(({ inHead, topic, role }) => inHead && topic === null && role === null);
  const people = readParticipants(placed).blocks;
  const bare = head.map(({ block }) => block).filter((block) => !people.has(block) && !tellsOfMeeting(block));
  const lines = new Set(bare.map(({ line }) => line));
  return ground.points.filter(({ line, depth }) => depth === 0 && lines.has(line));
}

/** "Date: …", "Call: …", an address alone: what is said of the meeting itself. */
function tellsOfMeeting({ kind, prose }: Block): boolean {
  const text = prose.text.trim();
  const label = /^([^:：]{1,40}?)\s*[:：]/u.exec(text)?.[1]?.toLowerCase();
  return (
    kind !== "item" ||
    (label !== undefined && (roleOf(label) !== null || labelWords.has(label) || ofMeeting.test(label))) ||
    (text.length < 50 && (findDates(text).length > 0 || findTimes(text) !== null)) ||
    /^<?https?:\/\/\S+$/u.test(text) ||
    prose.links.some(({ start, end }) => end - start >= text.length)
  );
}

const ofMeeting = /\b(?:date|time|call|pad|link|where|when|room)\b/u;
