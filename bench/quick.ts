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
const N = Number(process.argv[2] ?? 100000);
const only = process.argv[3];
for (const s of samples) {
  const t = s.text(20000);
  for (let i = 0; i < 3; i++) {
    readNotes(t, context);
    md.parse(t, {});
  }
}
for (const s of samples) {
  if (only && !s.name.includes(only)) continue;
  const r = [N, 2 * N].map((n) => {
    const text = s.text(n);
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
    return [a, b] as const;
  });
  console.log(
    s.name.padEnd(28),
    ...r.map(([a, b]) => a.toFixed(0).padStart(7) + b.toFixed(0).padStart(7) + (a / b).toFixed(2).padStart(6)),
    "growth",
    (r[1][0] / r[0][0]).toFixed(1),
  );
}
