const tags =
  /<\/?(?:br|hr|p|b|i|u|em|strong|div|span|center|details|summary|sup|sub|small|big|font|kbd|ins|mark|ul|ol|li)\b[^<>\n]{0,200}>/giu;
const struckTags = /<\/?(?:del|s|strike)>/giu;

/** A line as Markdown has it, though it was written in a wiki's, a word processor's or a mailer's marks: headings, bullets, rules, tags. `before` is the line above, as converted. */
export function toMarkdown(line: string, before: string | undefined, twoBefore: string | undefined): string {
  if (/^\s*-{1,2}\s*$/u.test(line)) return ""; // a mail's separator, which Markdown would take for the underline of a heading
  if (/^\s{0,3}-{3,}\s*$/u.test(line) && !isLoneLine(before, twoBefore)) return "***"; // a rule, not an underline
  if (line.includes("> ") && chatLine.test(line)) return fromChat(line);
  const bullet = /^\s*[•‣◦●▪·–]\s+(?=\S)/u.exec(line);
  if (bullet !== null) return `${" ".repeat(bullet[0].search(/\S/u))}- ${line.slice(bullet[0].length)}`;
  if (/^\s{0,3}(?:~{4,}|\^{4,}|"{4,}|\+{4,})\s*$/u.test(line) && isUnderlined(line, before, twoBefore)) return "---"; // a heading in reStructuredText
  const wiki = /^\s{0,3}(={2,6}|=(?=\s))\s?([^=\s].{0,200}?)\s?\1\s*$/u.exec(line);
  if (wiki !== null) return `${"#".repeat(wiki[1]?.length ?? 1)} ${wiki[2] ?? ""}`;
  if (/^\s*(?::::.*|\[toc\]|\[\[toc\]\])\s*$/iu.test(line)) return "";
  if (line.includes("[name="))
    return line.replace(/\[name=([^\]]{1,60})\]/gu, "($1)").replace(/\[(?:time|color)=[^\]]{1,60}\]/gu, "");
  if (line.includes("'''")) return line.replace(/'''([^']{1,200})'''/gu, "**$1**");
  return line.includes("<") ? line.replace(struckTags, "~~").replace(tags, " ") : line;
}

/** Whether the line above is as long as this rule, as titles and their underlines are. */
function isUnderlined(line: string, before: string | undefined, twoBefore: string | undefined): boolean {
  return isLoneLine(before, twoBefore) && Math.abs(line.trim().length - (before ?? "").trim().length) <= 2;
}

function isLoneLine(line: string | undefined, before: string | undefined): boolean {
  return (
    line !== undefined &&
    /\S/u.test(line) &&
    line.length < 60 &&
    !/^\s*(?:[-*+>|]|\d+[.)])\s/u.test(line) &&
    !/\S/u.test(before ?? "")
  );
}

const chatLine = /^\s*(?:\[?\d\d:\d\d(?::\d\d)?\]?\s+)?<\s?[@+%&~]?([\w[\]{}|^`-]{2,30})>\s+(?=\S)/u;

/** A line of a chat's log is a point that somebody makes; a meeting bot's `#topic` is a heading. */
function fromChat(line: string): string {
  const [opening = "", nick = ""] = chatLine.exec(line) ?? [];
  const said = line.slice(opening.length);
  const topic = /^#topic\s+(.+)$/iu.exec(said)?.[1];
  return topic === undefined ? `- **${nick}:** ${said}` : `## ${topic}`;
}
