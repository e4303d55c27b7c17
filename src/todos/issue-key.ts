import type { IssueName } from "../ports/forge.ts";

/** `owner/repo#n` in small letters: GitHub's names are case-insensitive, so keys of lookups are too. */
export function issueKey(name: IssueName): string {
  return `${name.owner}/${name.repo}#${name.number}`.toLowerCase();
}
