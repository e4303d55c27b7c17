import MarkdownIt from "markdown-it";
import { readNotes } from "../src/notes/read-notes.ts";
import { samples } from "./texts.ts";
const md = new MarkdownIt();
const context = { timeZone: "Europe/Paris", today: "2026-11-23" };
const time = (f: () => void) => {
  const t = performance.now();
  f();
  return performance.now() - t;
};
for (const s of samples) {
  const t = s.text(20000);
  for (let i = 0; i < 5; i++) {
    readNotes(t, context);
    md.parse(t, {});
  }
}
const only = process.argv[2];
for (const s of samples) {
  if (only && !s.name.includes(only)) continue;
  const text = s.text(1_000_000);
  let a = Infinity,
    b = Infinity;
  for (let i = 0; i < 3; i++) {
    b = Math.min(
      b,
      time(() => md.parse(text, {})),
    );
    a = Math.min(
      a,
      time(() => readNotes(text, context)),
    );
  }
  console.log(s.name.padEnd(28), a.toFixed(0).padStart(7), b.toFixed(0).padStart(7), (a / b).toFixed(2).padStart(6));
}
