import { lineAt, type Prose } from "../text/prose.ts";
import type { Reference } from "../notes.ts";

/** A reference and where it stands in its prose. */
export type FoundReference = Reference & { readonly offset: number; readonly rule: string };

const kinds: Readonly<Record<string, Reference["kind"]>> = { pull: "pull", issues: "issue", discussions: "discussion" };
const reserved = new Set([
  "orgs",
  "sponsors",
  "settings",
  "features",
  "marketplace",
  "topics",
  "about",
  "search",
  "apps",
  "notifications",
  "users",
  "login",
  "enterprise",
  "collections",
  "explore",
  "trending",
  "site",
]);

const urls = /https?:\/\/(?:www\.)?github\.com\/[^\s<>()[\]"'`]{1,300}/giu;
const written = /(?<![\p{L}\d_/.#@-])(?:([A-Za-z\d][\w-]{0,38})\/)?([A-Za-z][\w.-]{0,99})?#(\d{1,6})(?![\p{L}\d_-])/gu;
const longestName = 140; // what `written` takes before a `#`
const spoken = /(?<![\p{L}\d])(PRs?|pull requests?|issues?)\s{1,2}(\d{1,6})(?![\p{L}\d.,:]\d|[\p{L}\d])/giu;

const mayBeSpoken = /(?:pr|request|issue)s?\s{1,2}\d/iu;

/** Pull requests, issues, commits, discussions and repositories named in a piece of text, in their order. */
export function findReferences(prose: Prose): FoundReference[] {
  const hasUrl = prose.bare.includes("://");
  const hasNumber = prose.bare.includes("#");
  const isSpoken = /\d/u.test(prose.bare) && mayBeSpoken.test(prose.bare);
  if (prose.links.length === 0 && !hasUrl && !hasNumber && !isSpoken) return [];
  const found: FoundReference[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const link of prose.links) {
    const target = readUrl(link.href);
    taken.push(link); // a number in a link's text belongs to the link's target
    if (target !== null) found.push({ ...target, rule: "link", line: lineAt(prose, link.start), offset: link.start });
  }
  let linkIndex = 0;
  const isTaken = (at: number): boolean => {
    while (linkIndex < taken.length && (taken[linkIndex]?.end ?? 0) <= at) linkIndex++;
    return (taken[linkIndex]?.start ?? Infinity) <= at;
  };
  const pieces: { rule: string; at: number; target: Omit<Reference, "line">; length: number }[] = [];
  for (const match of hasUrl ? prose.bare.matchAll(urls) : []) {
    const target = readUrl(match[0]);
    if (target !== null) pieces.push({ rule: "address", at: match.index, target, length: match[0].length });
  }
  for (const match of hasNumber ? writtenNumbers(prose.bare) : []) {
    const number = Number(match[3]);
    const owner = match[2] === undefined ? null : (match[1] ?? null);
    const pull = /(?:PR|pull request|MR)s?\s{0,2}$/iu.test(
      prose.bare.slice(Math.max(0, match.index - 14), match.index),
    );
    const issue = /issues?\s{0,2}$/iu.test(prose.bare.slice(Math.max(0, match.index - 9), match.index));
    if (number > 0)
      pieces.push({
        rule: "number",
        at: match.index,
        target: { kind: pull ? "pull" : issue ? "issue" : "unknown", owner, repo: match[2] ?? null, number },
        length: match[0].length,
      });
  }
  for (const match of isSpoken ? prose.bare.matchAll(spoken) : []) {
    pieces.push({
      rule: "spoken-number",
      at: match.index,
      target: {
        kind: /^i/iu.test(match[1] ?? "") ? "issue" : "pull",
        owner: null,
        repo: null,
        number: Number(match[2]),
      },
      length: match[0].length,
    });
  }
  let end = -1;
  for (const { rule, at, target, length } of pieces.toSorted((a, b) => a.at - b.at)) {
    if (at < end || isTaken(at)) continue;
    end = at + length;
    found.push({ ...target, rule, line: lineAt(prose, at), offset: at });
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

/** The numbers behind a `#`, with the repository before it. Only the words right before each `#` are looked at. */
function writtenNumbers(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", Math.max(at + 1, from))) {
    if (!isDigit(text.charCodeAt(at + 1))) continue;
    written.lastIndex = Math.max(from, at - longestName);
    const match = written.exec(text.slice(0, at + 9));
    if (match === null || match.index + match[0].indexOf("#") !== at) continue;
    found.push(match);
    from = written.lastIndex;
  }
  return found;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** What a GitHub address names; null for other addresses and pages of no repository. */
export function readUrl(url: string): Omit<Reference, "line"> | null {
  const path =
    /^https?:\/\/(?:www\.)?github\.com\/([A-Za-z\d][A-Za-z\d-]{0,38})\/([\w.-]{1,100})(?:\/([a-z]+)\/([\w.-]+))?/iu.exec(
      url,
    );
  const [, owner, repository, section = "", item = ""] = path ?? [];
  const repo = repository?.replace(/\.git$|[.,;:]+$/u, "");
  if (owner === undefined || repo === undefined || repo === "" || reserved.has(owner.toLowerCase())) return null;
  const kind = kinds[section];
  const number = /^\d{1,9}(?!\w)/u.exec(item)?.[0];
  if (kind !== undefined && number !== undefined) return { kind, owner, repo, number: Number(number) };
  return { kind: section === "commit" ? "commit" : "repository", owner, repo, number: null };
}
