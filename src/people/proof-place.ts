import type { ProofPlace } from "../ports/forge.ts";

const gist = /^https:\/\/(?:gist\.[^/\s]+|[^/\s]+\/gist)\/(?:[\w-]+\/)?([\da-f]{20,40})(?:[/#?].*)?$/i;
const comment =
  /^https:\/\/[^/\s]+\/([\w.-]+)\/([\w.-]+)\/(?:issues|pull)\/\d{1,9}(?:[/?][^#]*)?#issuecomment-(\d{1,16})$/;

/** What the address of a gist, or of a comment on an issue or a pull request, names; null where it is neither. Nothing but its names is used. */
export function readProofPlace(typed: string): ProofPlace | null {
  const [, id] = gist.exec(typed.trim()) ?? [];
  if (id !== undefined) return { kind: "gist", id: id.toLowerCase() };
  const [, owner, repo, number] = comment.exec(typed.trim()) ?? [];
  if (owner === undefined || repo === undefined) return null;
  return { kind: "comment", owner, repo, id: Number(number) };
}
