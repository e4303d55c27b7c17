import { holdsColon } from "../text/holds-colon.ts";
import { mayFit } from "../text/may-fit.ts";
import type { Block } from "../text/read-blocks.ts";
import { roleOf } from "../words/role-of.ts";
import { isNameLike, readNames } from "./person-names.ts";
import { sourceLines } from "./source-lines.ts";

/** The names behind "Participants:"; several labels may share a paragraph, each on a line of its own. A bare label with nothing behind it names nobody. */
export function labelledNames(block: Block, anyLabel: boolean): string[] {
  const { text, breaks } = block.prose;
  if (!anyLabel && !((breaks.length > 0 || holdsColon(text)) && mayBeLabelled.test(text))) return [];
  let list = "";
  let taking = false;
  let wasName = false;
  const lines = sourceLines(block);
  const hasBareLabel = lines.length > 1 && roleOf(lines[0] ?? "") === "participants";
  if (!hasBareLabel && !holdsColon(block.prose.text)) return [];
  for (const [index, line] of lines.entries()) {
    const isBareLabel = index === 0 && hasBareLabel;
    const label = /^\s*([^:：]{2,40}?)\s*[:：](?!\/\/)\s*(.*)$/su.exec(isBareLabel ? `${line.trim()}:` : line);
    const role = label?.[1] === undefined ? null : roleOf(label[1]);
    if (label !== null) taking = role === "participants" && (anyLabel || strongLabel.test(label[1] ?? ""));
    const isName = label === null && isNameLike(line.trim());
    if (taking) list += label !== null ? `, ${label[2] ?? ""}` : isName || wasName ? `, ${line}` : line;
    wasName = isName;
  }
  return list === "" ? [] : readNames(list);
}

const strongLabel =
  /^(?:participants?|attendees|in attendance|present|présents|teilnehmer|anwesend|partecipanti|presenti|participantes|asistentes|参加者|出席者)/iu;

const mayBeLabelled = mayFit([strongLabel]);
