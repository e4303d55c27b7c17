import * as fc from "fast-check";

/** A pad of many styles; `todos` are the words of its todos, each in it once, `newest` the date of its newest meeting, which has `2026-12-07` for its date. */
export type SomePad = { readonly text: string; readonly todos: readonly string[] };

const words = [
  "disks",
  "mirrors",
  "roof",
  "cables",
  "doors",
  "fans",
  "paint",
  "walls",
  "locks",
  "lamps",
  "pipes",
  "signs",
];
const points = fc.constantFrom(
  "slow since Monday",
  "Ida: see harbour/farm#3 and https://example.org/a_b",
  "שלום עולם 🎉",
  "cafe\u0301 👩‍👩‍👧 `code`",
  "a\ttab and | a pipe",
  "**bold** and ~~struck~~",
  "quiet <!-- not minuted -->",
);
const asides = fc.constantFrom(
  "```\n## 2026-12-07\n- TODO: nothing\n## Agenda\n- x\n```",
  "> TODO: said elsewhere\n> ## Agenda",
  "<!--\n- TODO: hidden\n\n## Agenda\n-->",
  "| a | b |\n|---|---|\n| c | d |",
  "- with code:\n\n      indented code\n      - x",
  "[off]\n- TODO: secret\n[on]",
  "***",
  "A paragraph that\ngoes on.",
  ":::info\nsaid in a box\n:::",
);
const agendas = fc.constantFrom(
  "",
  "### Agenda\n\n- Disks\n- Mirrors",
  "### Agenda\n",
  "**Agenda**\n\n* [ ] Disks\n* [x] Mirrors",
  "Agenda:\n1. Disks\n2. Mirrors",
  "### Topics\n\n- Disks\n  - which?\n\n- Mirrors\n\n- AOB",
  "- Disks\n- Mirrors",
);
const people = fc.constantFrom(
  "",
  "- Participants: Ida, Dev",
  "Participants: Ida, Dev, Chloé, Björn",
  "### Participants\n\n- Ida\n- Dev",
);
const headings = fc.constantFrom<(date: Temporal.PlainDate) => string>(
  (date) => `## ${date.toString()}`,
  (date) =>
    `## Meeting ${date.toLocaleString("en-US", { month: "short", day: "numeric", year: "numeric" })}, 10:00 - 12:00 CET`,
  (date) => `## ${date.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric", year: "numeric" })}`,
  (date) => `## Call ${date.day}.${date.month}.${date.year}`,
);
const markers = fc.constantFrom("- TODO: ", "- [ ] Dev: ", "* TODO(Ida): ", "TODO: ", "- it is bad; TODO: ");

/** A pad with meetings on every second Monday up to `2026-12-07`. */
export const somePad: fc.Arbitrary<SomePad> = fc
  .record({
    head: fc.constantFrom("", "# Harbour\n\nWelcome!", "---\ntitle: Harbour\ntags: [x]\n---\n\n# Harbour"),
    heading: headings,
    meetings: fc.array(
      fc.record({
        people,
        agenda: agendas,
        parts: fc.array(
          fc.oneof(
            points.map((point) => `- ${point}`),
            asides,
            markers,
          ),
          { maxLength: 6 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    ascending: fc.boolean(),
    breaks: fc.constantFrom("\n", "\n", "\r\n"),
    ended: fc.boolean(),
  })
  .map(({ head, heading, meetings, ascending, breaks, ended }) => {
    const todos: string[] = [];
    const sections = meetings.map((meeting, index) => {
      const date = Temporal.PlainDate.from("2026-12-07").subtract({ weeks: 2 * index });
      const body = meeting.parts.map((part) => {
        if (!/TODO|\[ \]/u.test(part) || part.includes("\n")) return part;
        const word = words[todos.length] ?? "";
        const work = `write to the maker of the ${word}`;
        if (word !== "") todos.push(work);
        return word === "" ? "- nothing" : part + work;
      });
      return [heading(date), meeting.people, meeting.agenda, "### Notes of the day", ...body]
        .filter((part) => part !== "")
        .join("\n\n");
    });
    const ordered = ascending ? sections.toReversed() : sections;
    const text = [head, ...ordered].filter((part) => part !== "").join("\n\n") + (ended ? "\n" : "");
    return { text: text.replaceAll("\n", breaks), todos };
  });

/** What a person types meanwhile: some text somewhere, or a line at the end of a line. */
export const typing = fc.record({
  place: fc.nat(),
  typed: fc.constantFrom("x", " and more", "\n- a new point", "🎉", "\n\nA paragraph.\n", "שלום"),
});

/** The text after it was typed, behind words at the end of a line. */
export function typeInto(text: string, { place, typed }: { place: number; typed: string }): string {
  const ends = [...text.matchAll(/\p{L}(?=\r?\n|$)/gu)].map(({ index, 0: sign }) => index + sign.length);
  const at = ends[place % Math.max(1, ends.length)] ?? 0;
  return text.slice(0, at) + typed + text.slice(at);
}
