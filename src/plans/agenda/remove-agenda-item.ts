import { readGround } from "../ground/ground.ts";
import { readChanged } from "../ground/read-changed.ts";
import { padEdit, type PadEdit } from "../pad-edit.ts";
import { agendaLine, type AgendaItem } from "./add-agenda-item.ts";
import { linesSaying } from "./agenda-lines.ts";
import { meetingParts } from "../ground/meeting-parts.ts";
import { readOpening } from "./point-style.ts";

/**
 * Takes back an item that the bot put there, as it was put: `asked` is what the store remembers of it. Obstacles: `gone`: no line is just that (any more): somebody
 * edited it, ticked it off or took it away; `answered`: people have written below it; `unclear`: several lines are that, or the notes would be read otherwise.
 */
export function removeAgendaItem(asked: AgendaItem): PadEdit<"gone" | "answered" | "unclear"> {
  const content = agendaLine(asked);
  return padEdit<"gone" | "answered" | "unclear">((text) => {
    const ground = readGround(text, asked.context);
    const saying = meetingParts(ground)
      .filter(({ date }) => date === asked.date)
      .flatMap((part) => linesSaying(ground, part, content));
    const [line, ...others] = saying;
    const source = ground.lines[(line ?? 0) - 1];
    const point = ground.points.find((one) => one.line === line);
    if (source === undefined || !isUntouched(source.text, content) || point === undefined) return "gone";
    if (others.length > 0) return "unclear";
    if (point.endLine > point.line) return "answered";
    const changes = [{ at: source.start, remove: source.next - source.start, insert: "" }];
    return readChanged(ground, changes).isSame ? changes : "unclear";
  });
}

function isUntouched(line: string, content: string): boolean {
  const { length = 0 } = readOpening(line) ?? {};
  return length > 0 && line.slice(length) === content && !/\[[^ ]\]\s+$/u.test(line.slice(0, length));
}
