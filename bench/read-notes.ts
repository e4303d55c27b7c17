// How long notes are read, next to markdown-it's own parse of the same text: `npm run bench`. It ends with 1 where a text takes more than twice as long, or where four
// times the text takes more than six times as long; with `--report` it only tells. A word narrows it to the texts that have it in their name.
import MarkdownIt from "markdown-it";
import { readNotes } from "../src/notes/read-notes.ts";
import { timeInTurn, timeOf } from "./measure.ts";
import { samples, type Sample } from "./texts.ts";

const size = 1_000_000;
const most = { ratio: 2, growth: 6 };
const context = { timeZone: "Europe/Paris", today: "2026-11-23" };
const markdown = new MarkdownIt();

const parse = (text: string): void => void markdown.parse(text, {});
const read = (text: string): void => void readNotes(text, context);

type Row = { readonly name: string; readonly ours: number; readonly theirs: number; readonly growth: number };

function measure({ name, text }: Sample): Row {
  const [large, small] = [text(size), text(size / 4)];
  const [ours, theirs] = timeInTurn(
    () => read(large),
    () => parse(large),
    2,
  );
  const quarter = Math.min(
    timeOf(() => read(small)),
    timeOf(() => read(small)),
  );
  return { name, ours, theirs, growth: ours / quarter };
}

function isTooSlow({ ours, theirs, growth }: Row): boolean {
  return ours / theirs > most.ratio || growth > most.growth;
}

function show(row: Row): string {
  const figures = [
    row.ours.toFixed(1),
    row.theirs.toFixed(1),
    (row.ours / row.theirs).toFixed(2),
    row.growth.toFixed(1),
  ];
  return `${row.name.padEnd(30)}${figures.map((figure) => figure.padStart(12)).join("")}${isTooSlow(row) ? "  !" : ""}\n`;
}

const options = process.argv.slice(2);
const word = options.find((option) => !option.startsWith("--")) ?? "";
const chosen = samples.filter(({ name }) => name.includes(word));
for (const { text } of samples) for (const run of [parse, read]) run(text(20_000)); // compiles the code before it is measured
process.stdout.write(
  `${"a megabyte of".padEnd(30)}${["ours, ms", "theirs, ms", "ratio", "growth"].map((head) => head.padStart(12)).join("")}\n`,
);
const rows = chosen.map((sample) => {
  const first = measure(sample);
  const row = isTooSlow(first) ? measure(sample) : first; // a busy machine slows one run, a slow reader both
  process.stdout.write(show(row));
  return row;
});
const slow = rows.filter(isTooSlow);
process.stdout.write(`${rows.length - slow.length} of ${rows.length} are read fast enough\n`);
if (slow.length > 0 && !options.includes("--report")) process.exitCode = 1;
