import { isNameLike, readNames } from "../people/person-names.ts";
import type { People } from "../people/people.ts";
import { joints } from "../words/languages.ts";
import { noOwners } from "../words/verbs.ts";

const between = new RegExp(String.raw`\s*[,/&+]\s*|\s(?:${joints.join("|")})\s`, "u");
const leading = new RegExp(String.raw`^(?:${joints.join("|")})\s|\.$`, "u");

/** The names, if each of them is a known person, a handle, or passes `trust`. */
export function believed(words: string | undefined, people: People, trust: (name: string) => boolean): string[] | null {
  if (words === undefined) return null;
  const listed = words.replace(/(?<=@[\w-]{1,39})\s+(?=@)/gu, ", ");
  const raw = listed.split(between).map((part) => part.replace(leading, "").trim());
  const names = readNames(listed.replace(/\+/gu, ","));
  const fits = (name: string): boolean =>
    isNameLike(name.replace(/^@/u, "")) &&
    (people.knows(name) ||
      name.startsWith("@") ||
      (!noOwners.has(name.toLowerCase()) && !noOwners.has((name.split(" ")[0] ?? "").toLowerCase()) && trust(name)));
  return names.length > 0 && raw.every((name) => name === "" || fits(name)) ? names : null;
}
