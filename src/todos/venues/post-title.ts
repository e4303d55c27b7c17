/**
 * Gives the title of a post of a web site: `subject` or `title` of its front matter, else its first heading, else the name of
 * its file in words.
 */
export function postTitle({ path, text }: { readonly path: string; readonly text: string }): string {
  const head = /^---\s*\n([\s\S]*?)\n---\s*(?:\n|$)/.exec(text)?.[1] ?? "";
  const [, named] = /^(?:subject|title):[ \t]*(\S.*)$/im.exec(head) ?? [];
  const [, heading] = /^# +(\S.*)$/m.exec(text) ?? [];
  const name = path
    .replace(/^.*\//, "")
    .replace(/\.\w+$/, "")
    .replace(/[-_]+/g, " ");
  return (named === undefined ? (heading ?? name) : unquoted(named)).trim();
}

function unquoted(value: string): string {
  const [, inner] = /^(?:"(.*)"|'(.*)')\s*$/.exec(value)?.filter((part) => part !== undefined) ?? [];
  return inner ?? value;
}
