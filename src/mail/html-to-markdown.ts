const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  bull: "•",
};

/** The text of an HTML mail with its headings, lists and links as Markdown, for a mail that has no text part. Linear; scripts and styles are dropped. */
export function htmlToMarkdown(html: string): string {
  let result = "";
  let href: string | null = null;
  let hidden: string | null = null;
  let depth = 0;
  let cells = 0;
  let isFirstRow = false;
  for (const [piece] of html.replace(/<!--[^]*?(?:-->|$)/gu, "").matchAll(/<[^<>]*>|[^<]+|</gu)) {
    const tag = /^<\s*(\/?)\s*([a-z][a-z\d]*)/iu.exec(piece);
    const name = tag?.[2]?.toLowerCase();
    const closing = tag?.[1] === "/";
    if (hidden !== null) {
      if (closing && name === hidden) hidden = null;
      continue;
    }
    if (name === undefined) {
      result += decode(piece).replace(/\s+/gu, " ");
      continue;
    }
    if (name === "script" || name === "style" || name === "head") hidden = closing ? null : name;
    else if (/^h[1-6]$/u.test(name)) result += closing ? "\n\n" : `\n\n${"#".repeat(Number(name[1]))} `;
    else if (name === "ul" || name === "ol") depth = Math.max(0, depth + (closing ? -1 : 1));
    else if (name === "li") result += closing ? "" : `\n${"  ".repeat(Math.max(0, depth - 1))}- `;
    else if (name === "br") result += "\n";
    else if (name === "tr" && !closing) {
      result += "\n|";
      cells = 0;
    } else if (name === "tr") {
      if (isFirstRow) result += `\n|${"---|".repeat(cells)}`;
      isFirstRow = false;
    } else if (name === "td" || name === "th") {
      result += closing ? " |" : " ";
      cells += closing ? 1 : 0;
    } else if (name === "table") {
      result += "\n\n";
      isFirstRow = !closing;
    } else if (name === "p" || name === "div" || name === "blockquote") result += "\n\n";
    else if (name === "b" || name === "strong") result += "**";
    else if (name === "s" || name === "del" || name === "strike") result += "~~";
    else if (name === "code") result += "`";
    else if (name === "a" && !closing) {
      href = /\bhref\s*=\s*["']?([^"'\s>]{1,2000})/iu.exec(piece)?.[1] ?? null;
      if (href !== null) result += "[";
    } else if (name === "a" && href !== null) {
      result += `](${decode(href)})`;
      href = null;
    }
  }
  return tidy(result);
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^ +- /u.test(line) ? line.trimEnd() : line.trim()))
    .join("\n")
    .replace(/^( *)-[ ]*\n+(?=\S)/gmu, "$1- ") // a point whose text is a paragraph of its own
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      if (Number.isInteger(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
      return entities[(name ?? "").toLowerCase()] ?? whole;
    },
  );
}
