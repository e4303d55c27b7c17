/**
 * Gives the fence that closes a code block which the Markdown text opens and does not end; empty where there is none.
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks, outermost blocks alone: an inner one ends with what holds it.
 */
export function openFence(markdown: string): string {
  let open = "";
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [, fence = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === "") continue;
    if (open === "") open = fence.startsWith("`") && rest.includes("`") ? "" : fence;
    else if (fence.startsWith(open) && rest.trim() === "") open = "";
  }
  return open;
}
