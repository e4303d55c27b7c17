/** An address on GitHub, in a short form that people read and a form that leaves no back-reference where it points. */
export type GithubLink = { readonly name: string; readonly url: string };

const hosts: ReadonlySet<string> = new Set(["github.com", "www.github.com", "redirect.github.com"]);

/**
 * Reads an address on GitHub; null where it is elsewhere. Links through redirect.github.com are GitHub's own way to lead
 * to an issue without its timeline telling so.
 */
export function githubLink(address: string): GithubLink | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || !hosts.has(url.hostname.replace(/\.$/, ""))) return null;
  const [owner = "", repo = "", sort = "", id = ""] = url.pathname.split("/").slice(1).map(plainly);
  const name = `${owner}/${repo}`;
  const link = `https://redirect.github.com${url.pathname}${url.search}${url.hash}`;
  if (/^(?:pull|issues|discussions)$/.test(sort) && /^\d+$/.test(id)) return { name: `${name}#${id}`, url: link };
  if (sort === "commit" && /^[0-9a-f]{7,40}$/i.test(id)) return { name: `${name}@${id.slice(0, 7)}`, url: link };
  return { name: `github.com${plainly(url.pathname).replace(/\/$/, "")}`, url: link };
}

function plainly(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
