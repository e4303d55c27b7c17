import type { Templates } from "../ports/templates.ts";
import { htmlPart } from "./html-part.ts";
import { mailSentences } from "./sentences.ts";
import { wrapText } from "./wrap.ts";

/** More text than this is refused by many lists. In UTF-16 code units. */
const most = 100_000;

/**
 * The two forms of a mail's text, from one template: plain, wrapped, as its values are; and HTML, made from it as Markdown. A
 * text that no list would take is cut; the pad has the rest.
 */
export function mailBody(
  templates: Templates,
  name: string,
  data: Readonly<Record<string, unknown>> & { readonly padLink: string | null },
): { readonly text: string; readonly html: string } {
  const cut = (text: string): string => cutText(text, mailSentences.goesOn(data.padLink));
  return {
    text: `${wrapText(cut(templates.plain(name, data)))}\n`,
    html: htmlPart(cut(templates.render(name, data))),
  };
}

function cutText(text: string, closing: string): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const end = kept.lastIndexOf("\n");
  // A line that fills the mail by itself is cut within, not in the midst of a character.
  const whole = end > most / 2 ? kept.slice(0, end) : kept.replace(/[\ud800-\udbff]$/, "");
  return `${whole.trimEnd()}\n\n${closing}`;
}
