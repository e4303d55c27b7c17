import type { IssueName } from "../ports/forge.ts";

/** Reads `owner/repo#12` or the address of an issue or pull request; null where it is neither. */
export function readIssueName(typed: string): IssueName | null {
  const match = /^(?:https:\/\/[^/\s]+\/)?([\w.-]+)\/([\w.-]+)(?:#|\/(?:issues|pull)\/)(\d{1,9})(?:[/#?].*)?$/.exec(
    typed.trim(),
  );
  const [, owner, repo, number] = match ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo, number: Number(number) };
}
