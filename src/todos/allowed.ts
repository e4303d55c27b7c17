/**
 * Gives the repository as it is to be written to, where the allow-list (`owner/repo` or `owner/*`) has it; null where it
 * has not. GitHub's names are the same in either case.
 */
export function allowed(repository: string, list: readonly string[]): string | null {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  const wanted = repository.toLowerCase();
  const exact = list.find((entry) => entry.toLowerCase() === wanted);
  const owner = `${wanted.split("/", 1)[0]}/*`;
  return exact ?? (list.some((entry) => entry.toLowerCase() === owner) ? repository : null);
}
