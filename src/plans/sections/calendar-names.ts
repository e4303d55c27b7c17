import { months, weekdays } from "../../notes/words/calendar.ts";

/** A language in which names of months and days are written, as `Intl` knows it. */
export type Language = (typeof languages)[number];

const languages = ["en-US", "fr", "de", "it", "es", "ja"] as const;

/** Words of headings that tell a language where the names of months don't: "novembre" is French and Italian. */
const hints: Readonly<Record<Language, RegExp>> = {
  "en-US": /\b(?:meeting|call|minutes|weekly|notes)\b|\d(?:st|nd|rd|th)\b/iu,
  fr: /réunion|compte.rendu|\b(?:du|le)\s+(?:\p{L}+\s)?\d/iu,
  de: /treffen|besprechung|sitzung|protokoll|\bam\s|\d\.\s\p{L}/iu,
  it: /riunione|incontro|verbale|\b(?:del|di)\s/iu,
  es: /reunión|\bacta\b|\d\s+de\s+\p{L}/iu,
  ja: /年|月|会議|定例/u,
};

type Part = "month" | "weekday";
type Naming = (date: Temporal.PlainDate) => string;

/** The language of headings with dates: that of most names of months and days, and of the words around them. */
export function languageOf(headings: readonly string[]): Language {
  const score = (language: Language): number => {
    const names = new Set(namesIn(language));
    const fitting = headings.filter((heading) => wordsOf(heading).some((word) => names.has(word)));
    return 2 * fitting.length + headings.filter((heading) => hints[language].test(heading)).length;
  };
  return languages.toSorted((one, other) => score(other) - score(one))[0] ?? "en-US";
}

/** Gives the month's or day's name in this language, as long as this word and with its capitals; null where the word is no such name. */
export function nameLike(word: string, part: Part, language: Language): Naming | null {
  const known = (part === "month" ? months : weekdays)[word.toLowerCase()];
  if (known === undefined) return null;
  const sample = part === "month" ? new Temporal.PlainDate(2024, known, 1) : new Temporal.PlainDate(2024, 1, known); // a Monday
  const full = naming(language, part, "long");
  const isFull = full(sample).toLowerCase() === word.toLowerCase();
  return caseLike(word, isFull ? full : naming(language, part, "short"));
}

function naming(language: Language, part: Part, length: "long" | "short"): Naming {
  const names = new Intl.DateTimeFormat(language, { [part]: length, timeZone: "UTC" });
  return (date) => names.format(date.toZonedDateTime("UTC").epochMilliseconds).replace(/\.$/u, "");
}

function namesIn(language: Language): readonly string[] {
  const lengths = ["long", "short"] as const;
  const days = Array.from({ length: 12 }, (_month, index) => new Temporal.PlainDate(2024, index + 1, (index % 7) + 1));
  const week = Array.from({ length: 7 }, (_day, index) => new Temporal.PlainDate(2024, 1, index + 1));
  return lengths.flatMap((length) =>
    [...days.map(naming(language, "month", length)), ...week.map(naming(language, "weekday", length))].map((name) =>
      name.toLowerCase(),
    ),
  );
}

function wordsOf(heading: string): readonly string[] {
  return heading.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function caseLike(word: string, names: Naming): Naming {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())
    return (date) => names(date).toUpperCase();
  const first = word.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return (date) => {
    const name = names(date);
    return (isCapital ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()) + name.slice(1);
  };
}
