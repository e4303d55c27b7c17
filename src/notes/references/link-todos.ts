import type { NotedTodo, Reference } from "../notes.ts";
import type { Placed } from "../outline.ts";
import type { Block } from "../text/read-blocks.ts";
import type { FoundTodo } from "../todos/found-todo.ts";
import { ownLinkSpans } from "./own-links.ts";
import { within } from "../text/prose.ts";
import type { PlacedReference } from "./read-references.ts";

/**
 * Ties each todo to what it is about: the references in its own words; else, if its words point ("that PR", "this"), or the thread had only one subject, what its topic
 * named just before. The repository is that of these references, else the only one that the topic names. The issue that a todo was filed as, which stands behind it, is
 * a reference of its own, but no subject: it tells nothing of what it or others are about.
 */
export function linkTodos(
  todos: readonly FoundTodo[],
  references: readonly PlacedReference[],
  placed: readonly Placed[],
): NotedTodo[] {
  const threads = readThreads(placed);
  const topics = new Map(placed.map(({ block, topic }) => [block, topic]));
  const isFiledAs = linksBehind(todos);
  const subjects = references.filter((placedReference) => !isFiledAs(placedReference));
  const byTopic = Map.groupBy(subjects, ({ topic }) => topic);
  const position = new Map(placed.map(({ block }, index) => [block, index]));
  const byBlock = Map.groupBy(references, ({ block }) => block);
  const repositories = new Map<readonly PlacedReference[], string | null>();
  const onlyRepository = (near: readonly PlacedReference[]): string | null => {
    const known = repositories.get(near);
    if (known !== undefined) return known;
    const only = singleRepository(near.map(({ reference }) => reference));
    repositories.set(near, only);
    return only;
  };
  return todos.map(({ todo, block, start, end }) => {
    const topic = topics.get(block) ?? null;
    const here = byBlock.get(block) ?? [];
    const near = topic === null ? here.filter((one) => !isFiledAs(one)) : (byTopic.get(topic) ?? []);
    const said = here.slice(countUpTo(here, start), countUpTo(here, end));
    const own = said.filter((one) => !isFiledAs(one));
    const filed = said.filter(isFiledAs).map(({ reference }) => reference);
    const before =
      own.length > 0 ? null : justBefore(near, { block, start, thread: threads.get(block), text: todo.text, position });
    const about = own.length > 0 ? own.map(({ reference }) => reference) : before === null ? [] : [before];
    return {
      ...todo,
      references: distinct([...(todo.kind === "pr-split" ? withPull(about) : about), ...filed]),
      repository: repositoryOf(about) ?? repositoryOf(filed) ?? onlyRepository(near),
    };
  });
}

/** What is split is a pull request, also where the notes name it only by its number. */
function withPull(about: readonly Reference[]): readonly Reference[] {
  if (about.some(({ kind }) => kind === "pull")) return about;
  const split = about.find(({ kind, number }) => kind === "unknown" && number !== null);
  return about.map((one) => (one === split ? { ...one, kind: "pull" } : one));
}

/** Tells of a reference whether it is a link that the bot wrote behind a todo: nothing is said after it. */
function linksBehind(todos: readonly FoundTodo[]): (placed: PlacedReference) => boolean {
  const spans = new Map(
    todos.map(({ block: { prose }, block }) => [
      block,
      ownLinkSpans(prose.text).filter(({ end }) => endsPoint.test(prose.text.slice(end))),
    ]),
  );
  return ({ block, offset }) => within(spans.get(block) ?? [], offset);
}

/** What may stand behind the link: other links, whom it is for, that it is done. */
const endsPoint = /^(?:\s*\([^()]{0,60}\)|\s+[-–—]\s*\S{1,12})*[\s.]*$/u;

type Place = {
  readonly block: Block;
  readonly start: number;
  readonly thread: Block | undefined;
  readonly text: string;
  readonly position: ReadonlyMap<Block, number>;
};

function justBefore(
  near: readonly PlacedReference[],
  { block, start, thread, text, position }: Place,
): Reference | null {
  const here = position.get(block) ?? 0;
  const threadStart = thread === undefined ? 0 : (position.get(thread) ?? 0);
  const at = countBefore(near, position, here, block, start);
  const earlier = near.slice(Math.max(0, at - 50), at);
  const inThread = earlier.filter((found) => (position.get(found.block) ?? 0) >= threadStart);
  const kind = /\b(?:PR|pull request|patch|MR)s?\b/u.test(text) ? "pull" : /\bissue\b/iu.test(text) ? "issue" : null;
  const isMeant = ({ reference }: PlacedReference): boolean => reference.kind === kind;
  const found = inThread.findLast(isMeant) ?? earlier.findLast(isMeant) ?? inThread.at(-1);
  return found?.reference ?? null;
}

/** How many of a block's references, which are in order, stand before an offset. */
function countUpTo(references: readonly PlacedReference[], offset: number): number {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of a topic's references stand before a place; they are in order, so a binary search does. */
function countBefore(
  near: readonly PlacedReference[],
  position: ReadonlyMap<Block, number>,
  here: number,
  block: Block,
  start: number,
): number {
  let low = 0;
  let high = near.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = near[middle];
    const at = found === undefined ? here : (position.get(found.block) ?? 0);
    if (found !== undefined && (at < here || (found.block === block && found.offset < start))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The point that began the thread a block belongs to: a numbered or outermost one, where the notes have such order. */
function readThreads(placed: readonly Placed[]): Map<Block, Block> {
  const threads = new Map<Block, Block>();
  const parents = new Set(placed.map(({ block }) => block.parent));
  let thread: Block | undefined;
  let topic: unknown = null;
  for (const { block, topic: own } of placed) {
    if (own !== topic) thread = undefined;
    topic = own;
    if (block.kind === "item" && block.depth === 0 && (block.ordered || parents.has(block))) thread = block;
    if (thread !== undefined) threads.set(block, thread);
  }
  return threads;
}

function repositoryOf(references: readonly Reference[]): string | null {
  const named = references.find((reference) => reference.owner !== null && reference.repo !== null);
  return named === undefined ? null : `${named.owner ?? ""}/${named.repo ?? ""}`;
}

function singleRepository(references: readonly Reference[]): string | null {
  const names = new Set(
    references
      .filter(({ owner, repo }) => owner !== null && repo !== null)
      .map(({ owner, repo }) => `${owner ?? ""}/${repo ?? ""}`),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

function distinct(references: readonly Reference[]): Reference[] {
  return [
    ...new Map(
      references.map((reference) => [
        `${reference.owner}/${reference.repo}#${reference.number}${reference.kind}`,
        reference,
      ]),
    ).values(),
  ];
}
