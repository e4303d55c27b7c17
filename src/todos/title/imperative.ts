import type { TodoKind } from "../../notes/notes.ts";
import { readDemand } from "./demand.ts";
import { demandingPart, firstWord } from "./sentences-of.ts";
import { stripLead } from "./strip-lead.ts";
import { imperativeOf, isImperative } from "./verbs.ts";

/** What stands before a statement or question in which nothing is asked for outright. */
const prefixes: Readonly<Partial<Record<TodoKind, string>>> = { fix: "Fix", investigate: "Find out" };

const article = /^(?:The|A|An|Our|All|Some|This|That|These|Those) /;
const lower = (word: string): string => word.toLowerCase();

/** Gives a sentence as an order: "we should write the docs" → "write the docs"; "X needs to be fixed" → "fix X". */
export function imperative(sentence: string, kind: TodoKind, people: readonly string[]): string {
  const rest = stripLead(sentence, people);
  const word = firstWord(rest);
  if (isImperative(word)) return rest;
  const demand = readDemand(rest);
  if (demand?.claim != null) return `${kind === "fix" ? "fix" : demand.verb}: ${stripLead(demand.claim, people)}`;
  if (demand !== null) return `${demand.verb} ${demand.object.replace(article, lower)}${demand.rest}`;
  const base = imperativeOf(word);
  const isOwners = rest !== sentence && /s$/i.test(word);
  if (base !== null && (/ing$/i.test(word) || isOwners)) return base + rest.slice(word.length);
  return demandingPart(sentence, people) ?? questionOr(rest, kind);
}

function questionOr(rest: string, kind: TodoKind): string {
  const [, be, what] = /^(is|are) there (.+)\?$/i.exec(rest) ?? [];
  if (be !== undefined && what !== undefined) return `find out whether there ${be.toLowerCase()} ${what}`;
  const prefix = rest.endsWith("?") ? "Find out" : prefixes[kind];
  return prefix === undefined ? rest : `${prefix}: ${rest}`;
}
