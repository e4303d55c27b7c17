import type { Change } from "../../ports/pad.ts";
import { readGround } from "../ground/ground.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import type { TodoLink } from "./link-issue.ts";
import { findOwnLink } from "../../notes/references/own-links.ts";
import { linkedBlocks, sourceOf } from "./todo-places.ts";

/** Puts other words into a todo's link (its issue was closed, or is called something else now), in every place to which people copied the line. `unlinked`: the todo bears no link of ours. */
export function rewordLink(link: TodoLink & { readonly words: string }): PadEdit<"unlinked"> {
  const { words } = link;
  return padEdit<"unlinked">((text) => {
    const ground = readGround(text, link.context);
    const blocks = linkedBlocks(ground, link, link.issue);
    if (blocks.length === 0) return "unlinked";
    const changes = blocks.flatMap((block): Change[] => {
      const found = findOwnLink(sourceOf(ground, block), link.issue);
      const start = ground.lines[block.line - 1]?.start ?? 0;
      return found === null || found.words.toLowerCase() === words.toLowerCase()
        ? []
        : [amended(start + found.at, found.words, words)];
    });
    return changes.length === 0 ? "done" : changes.toSorted((one, other) => one.at - other.at);
  });
}

/** The least change that makes one wording of the other: what stands at both ends stays. */
function amended(at: number, before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.toLowerCase() === after[head]?.toLowerCase()) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { at: at + head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}
