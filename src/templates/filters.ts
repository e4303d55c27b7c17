import type { Liquid } from "liquidjs";
import { dateInWords, dayInWords } from "../meetings/date-in-words.ts";
import { formatted } from "./formatted.ts";

/** Adds the filters that templates can use besides Liquid's own. `isPlain`: what they give is read as it is, not as Markdown. */
export function addFilters(engine: Liquid, { isPlain }: { readonly isPlain: boolean }): void {
  // `2025-01-13` → `13 January 2025`
  engine.registerFilter("date_in_words", (date: string) => dateInWords(Temporal.PlainDate.from(date)));
  // `2025-01-13` → `Monday 13 January 2025`
  engine.registerFilter("day_in_words", (date: string) => dayInWords(Temporal.PlainDate.from(date)));
  // `2 | plural: "issue", "issues"` → `2 issues`
  engine.registerFilter("plural", (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`);
  // `["Sam", "Hannes", "Reynir"]` → `Sam, Hannes and Reynir`
  engine.registerFilter("listed", (words: readonly string[]) =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`,
  );
  // A line of the pad, with its emphasis, code and links kept; what it gives is not escaped again.
  if (isPlain) engine.registerFilter("formatted", (text: string) => text);
  else engine.registerFilter("formatted", { raw: true, handler: (text: string) => formatted(text) });
}
