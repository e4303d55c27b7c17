import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** GitHub's names: an owner of up to 39 letters, digits and hyphens; a repository of up to 100 with dot and underscore. */
const owner = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})";
const name = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}";
export const repositoryPattern = `^${owner}/${name}$`;
export const allowedPattern = `^${owner}/(?:\\*|${name})$`;

/** `owner/repo`. */
export const checkRepository: Check = (value) =>
  new RegExp(repositoryPattern).test(value) ? null : sentences.repository(value, inLink(value));

/** `owner/repo`, or `owner/*` for all of an owner's. */
export const checkAllowed: Check = (value) => {
  if (new RegExp(allowedPattern).test(value)) return null;
  const isOwner = new RegExp(`^${owner}$`).test(value);
  return sentences.allowed(value, inLink(value) ?? (isOwner ? `${value}/*` : undefined));
};

/** The repository in a link or a clone address as copied. */
function inLink(value: string): string | undefined {
  const found = /github\.com[/:]([\w-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#].*)?$/.exec(value);
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}
