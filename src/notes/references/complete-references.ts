import type { FoundReference } from "./find-references.ts";

/**
 * Fills in what `repo#12` and `#12` leave out: the owner from a full name of the same repository in the notes, and for a bare number what is known of that
 * number, or the repository that the same topic spoke of last. What can't be told stays null.
 */
export function completeReferences(topics: readonly (readonly FoundReference[])[]): FoundReference[][] {
  const owners = new Map<string, string | null>();
  const numbers = new Map<number, FoundReference | null>();
  for (const reference of topics.flat()) {
    if (reference.owner === null || reference.repo === null) continue;
    const repo = reference.repo.toLowerCase();
    owners.set(repo, owners.has(repo) && owners.get(repo) !== reference.owner ? null : reference.owner);
    if (reference.number === null) continue;
    const other = numbers.get(reference.number);
    numbers.set(
      reference.number,
      other === undefined || (other !== null && sameRepository(other, reference)) ? reference : null,
    );
  }
  return topics.map((references) => {
    const repositories = new Set(
      references.map(({ owner, repo }) => (owner === null ? null : `${owner}/${repo ?? ""}`)),
    );
    repositories.delete(null);
    let last: FoundReference | null =
      repositories.size === 1 ? (references.find(({ owner }) => owner !== null) ?? null) : null;
    return references.map((reference) => {
      const full: FoundReference = complete(reference, owners, numbers, last);
      if (full.repo !== null) last = full;
      return full;
    });
  });
}

function complete(
  reference: FoundReference,
  owners: ReadonlyMap<string, string | null>,
  numbers: ReadonlyMap<number, FoundReference | null>,
  last: FoundReference | null,
): FoundReference {
  if (reference.number === null || reference.owner !== null) return reference;
  const known = numbers.get(reference.number) ?? null;
  if (reference.repo !== null) {
    const owner = owners.get(reference.repo.toLowerCase()) ?? null;
    const same = known !== null && known.repo?.toLowerCase() === reference.repo.toLowerCase();
    return { ...reference, owner, kind: same && reference.kind === "unknown" ? known.kind : reference.kind };
  }
  if (known !== null)
    return {
      ...reference,
      owner: known.owner,
      repo: known.repo,
      kind: reference.kind === "unknown" ? known.kind : reference.kind,
    };
  return last === null ? reference : { ...reference, owner: last.owner, repo: last.repo };
}

function sameRepository(a: FoundReference, b: FoundReference): boolean {
  return a.owner?.toLowerCase() === b.owner?.toLowerCase() && a.repo?.toLowerCase() === b.repo?.toLowerCase();
}
