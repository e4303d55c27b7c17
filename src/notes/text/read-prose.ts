import type { Token } from "markdown-it";
import { blankQuotations } from "./blank-quotations.ts";
import { blank, type Link, type Prose, type Span } from "./prose.ts";

/** Makes prose of the inline tokens of a heading, paragraph or cell; `line` is where it begins. */
export function readProse(tokens: readonly Token[], line: number): Prose {
  let text = "";
  let bare = "";
  let struckDepth = 0;
  let struck = false;
  const links: Link[] = [];
  const strong: Span[] = [];
  const breaks: number[] = [];
  const open: { start: number; href: string }[] = [];
  let strongFrom = 0;
  const add = (shown: string, said: string): void => {
    if (struckDepth > 0) return;
    text += shown;
    bare += said;
  };
  for (const child of tokens) {
    switch (child.type) {
      case "softbreak":
      case "hardbreak":
        text += child.type === "softbreak" ? " " : "\n";
        bare += child.type === "softbreak" ? " " : "\n";
        breaks.push(text.length);
        break;
      case "code_inline":
        add(`\`${child.content}\``, blank.repeat(child.content.length + 2));
        break;
      case "link_open":
        open.push({ start: text.length, href: String(child.attrGet("href") ?? "") });
        break;
      case "link_close": {
        const from = open.pop();
        if (from !== undefined && struckDepth === 0) links.push({ ...from, end: text.length });
        break;
      }
      case "strong_open":
        strongFrom = text.length;
        break;
      case "strong_close":
        strong.push({ start: strongFrom, end: text.length });
        break;
      case "s_open":
        struckDepth++;
        struck = true;
        break;
      case "s_close":
        struckDepth--;
        break;
      case "text":
      case "text_special":
      case "html_inline":
        add(child.content, child.content);
        break;
      default: // emphasis and images add nothing to read
    }
  }
  return { text, bare: blankQuotations(bare), links, strong, struck, line, breaks };
}
