import MarkdownIt, { type Token } from "markdown-it";

/** Text of a page, outside of code and links, in which GitHub finds something to act on; after its own documentation. */
const acting: readonly (readonly [string, RegExp])[] = [
  ["mention", /(?:^|[^a-z0-9_])@[a-z0-9]/i],
  ["reference", /#\d/],
  ["reference", /(?:^|[^a-z0-9_])GH-\d/i],
  ["commit", /(?:^|[^a-z0-9_])(?:[\w.-]+@)?[0-9a-f]{40}(?![a-z0-9_])/i],
  ["address", /(?:https?|ftp):\/\/|(?:^|[\s*_~(])www\.\w/i],
  ["marker", /meetbot:/i],
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  ["unseen", /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/],
];

/** Names what would act in this Markdown on GitHub; empty where nothing does. Links to the web are allowed, but not to GitHub. */
export function whatActs(text: string, { html }: { html: boolean }): readonly string[] {
  const markdown = new MarkdownIt({ html });
  const marker = text.split("\n").some((line) => /^<!--.*-->$/.test(line.trim())) ? ["marker"] : [];
  return [...marker, ...markdown.parse(text, {}).flatMap((token) => actsInBlock(token))];
}

function actsInBlock(token: Token): readonly string[] {
  if (token.type === "inline") return actsInline(token.children ?? []);
  return /^(?:paragraph|blockquote)_/.test(token.type) ? [] : [`${token.type}: ${token.content}`];
}

function actsInline(tokens: readonly Token[]): readonly string[] {
  let text = "";
  let links = 0;
  const found: string[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") {
      links += 1;
      const host = URL.parse(String(token.attrGet("href")))?.hostname ?? "";
      if (/(?:^|\.)github\.com$/i.test(host) && host !== "redirect.github.com")
        found.push(`link: ${token.attrGet("href")}`);
      if (host === "") found.push(`link: ${token.attrGet("href")}`);
    } else if (token.type === "link_close") links -= 1;
    else if (token.type === "text" && links === 0) text += token.content;
    else if (token.type === "softbreak") text += "\n";
    else if (/^(?:html_inline|image)$/.test(token.type)) found.push(`${token.type}: ${token.content}`);
    // what an element divides is not one text
    if (token.type !== "text" && token.type !== "softbreak") text += " | ";
  }
  return [...found, ...acting.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${name}: ${text}`)];
}
