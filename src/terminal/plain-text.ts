/** Chat Markdown as a terminal reads best: links spelt out, no stars, none of the escapes that keep text inert elsewhere. */
export function plainText(markdown: string): string {
  return markdown
    .split(/(`[^`\n]*`)/)
    .map((part) => (part.startsWith("`") ? part : plainPart(part)))
    .join("")
    .replaceAll("\u200B", "");
}

function plainPart(text: string): string {
  return text
    .replace(/\[([^\]\n]*)\]\(<?([^()\s<>]*)>?\)/g, (_, label: string, url: string) => spellOut(label, url))
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/~~([^~\n]+)~~/g, "$1:")
    .replace(/\\([\\*_~`[\]<>#@!|().+-])/g, "$1");
}

/** The ledger's issues have a name and no address. */
function spellOut(label: string, url: string): string {
  return url === label || url.startsWith("ledger:") ? label : `${label} <${url}>`;
}
