import { createRandom, type Random } from "./random.ts";
import { capital, createSpeaker, type Speaker } from "./say.ts";

/** How one meeting is written down; `index` tells the meetings apart. */
type Shape = (index: number, say: Speaker, random: Random) => string;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function dayOf(index: number): string {
  return new Date(Date.UTC(1990, 0, 1 + 7 * index)).toISOString().slice(0, 10); // a week apart; no clock is read
}

/** Points under headings, many of them with who said it. */
const bullets: Shape = (index, say, { upTo }) =>
  [
    `## Meeting ${dayOf(index)}, 10:00 - 12:00 CET\n`,
    `- Participants: ${times(4 + upTo(4), say.person).join(", ")}\n`,
    ...times(3 + upTo(4), () =>
      [
        `### ${capital(say.report())}\n`,
        ...times(3 + upTo(6), () => {
          const nested = "  ".repeat(upTo(3));
          const speaker = upTo(2) === 0 ? `${say.person()}: ` : "";
          return `${nested}- ${speaker}${upTo(7) === 0 ? say.promise() : say.remark()}`;
        }),
        ...times(upTo(2), () => `- TODO(${say.person()}): ${say.deed()} ${say.thing()}`),
        ...times(upTo(2), () => `- Agreed: ${say.report()}`),
        "",
      ].join("\n"),
    ),
  ].join("\n");

/** Paragraphs of whole sentences under a few headings, by half of the writers broken into lines. */
const prose: Shape = (index, say, { upTo }) =>
  [
    `# Minutes of ${dayOf(index)}\n`,
    `Present: ${times(5 + upTo(5), say.person).join(", ")}\n`,
    ...times(3 + upTo(3), () =>
      [
        `## ${capital(say.thing())}\n`,
        ...times(
          1 + upTo(3),
          () => `${wrapAt(index % 2 === 0 ? 90 : 0, times(3 + upTo(6), say.sentence).join(" "))}\n`,
        ),
        ...times(upTo(2), () => `${times(3, say.sentence).join("\n")}\n`),
      ].join("\n"),
    ),
  ].join("\n");

/** An agenda, what was said about it, and a list of who does what. */
const actions: Shape = (index, say, { upTo, one }) =>
  [
    `## Call of ${dayOf(index)}\n\n**Attendees:**\n`,
    ...times(4 + upTo(4), () => `- ${say.person()}`),
    "\n### Agenda\n",
    ...times(4 + upTo(4), (order) => `${order + 1}. ${capital(say.thing())}`),
    "\n### Notes\n",
    ...times(6 + upTo(8), () => `- **${capital(say.thing())}**: ${say.remark()}. ${say.sentence()}`),
    "\n### Action items\n",
    ...times(
      4 + upTo(5),
      () =>
        `- [${one([" ", "x"])}] ${one(["", `@${say.person().toLowerCase()} `, `${say.person()}: `])}${say.deed()} ${say.thing()}`,
    ),
    ...times(upTo(3), () => `- [ ] ${say.deed()} ${say.thing()} by ${dayOf(index + 2)}`),
    "\n",
  ].join("\n");

/** Lines broken at 72 characters, lists without nesting, signatures: what a mailing list keeps. */
const mailed: Shape = (index, say, { upTo }) =>
  [
    `Meeting of ${dayOf(index)}\n${"=".repeat(21)}\n`,
    `Participants: ${times(5 + upTo(3), say.person).join(", ")}\n`,
    ...times(3 + upTo(3), (order) =>
      [
        `${order + 1}. ${capital(say.thing())}\n`,
        ...times(2 + upTo(5), () => wrap(`* ${say.person()}: ${say.remark()}. ${say.sentence()} ${say.sentence()}`)),
        ...times(upTo(2), () => wrap(`ACTION: ${say.person()} to ${say.deed()} ${say.thing()}`)),
        "",
      ].join("\n"),
    ),
    `-- \n${say.person()}\n`,
  ].join("\n");

function wrap(text: string): string {
  return wrapAt(72, text).replaceAll("\n", "\n  ");
}

/** The text in lines of so many characters at most; 0: in one. */
function wrapAt(width: number, text: string): string {
  return width === 0 ? text : text.replace(new RegExp(`(.{${width - 20},${width}}) `, "gu"), "$1\n");
}

/** Meetings of one shape, one below the other, up to a length. */
function textOf(shape: Shape, seed: number): (length: number) => string {
  return (length) => {
    const random = createRandom(seed);
    const say = createSpeaker(random);
    const meetings: string[] = [];
    for (let size = 0, index = 0; size < length; index++) {
      const meeting = shape(index, say, random);
      meetings.push(meeting);
      size += meeting.length + 1;
    }
    return meetings.join("\n").slice(0, length);
  };
}

/** Notes as people write them, in the shapes that communities use. */
export const notes = [
  { name: "notes: points and speakers", text: textOf(bullets, 1) },
  { name: "notes: prose", text: textOf(prose, 2) },
  { name: "notes: actions, checkboxes", text: textOf(actions, 3) },
  { name: "notes: mailed", text: textOf(mailed, 4) },
] as const;
