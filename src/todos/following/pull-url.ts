/** The address of a pull request, `owner/repo#n`, on the forge where an issue stands. */
export function pullUrl(pull: string, issueUrl: string | null): string {
  const path = `/${pull.replace("#", "/pull/")}`;
  return URL.parse(path, issueUrl ?? undefined)?.href ?? `https://github.com${path}`;
}
