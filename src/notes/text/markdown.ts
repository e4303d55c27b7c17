import MarkdownIt, { type Token } from "markdown-it";
import { MarkdownToken } from "./markdown-token.ts";

const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.core.ruler.disable(["inline", "text_join"]);
markdown.block.ruler.disable("html_block"); // does nothing without `html`, as the next two
markdown.inline.ruler.disable(["html_inline", "linkify"]);

markdown.block.State = class extends markdown.block.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = new MarkdownToken(type, tag, nesting, this.level, true);
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
};

markdown.inline.State = class extends markdown.inline.State {
  override pushPending(): Token {
    const token = new MarkdownToken("text", "", 0, this.pendingLevel, false);
    token.content = this.pending;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }
};

/** What stands in the lines of a text, block by block, and how the words of each are to be read. */
export type Markdown = {
  readonly blocks: readonly Token[];
  /** The text defines labels of links, so that any bracket may be a link. */
  readonly labels: boolean;
  /** Reads the Markdown within the lines of a block. */
  readonly inline: (content: string) => readonly Token[];
};

/** Parses Markdown, but nothing within a block before it is asked for: most are mere text. */
export function parseMarkdown(text: string): Markdown {
  const env: Record<string, unknown> = {};
  const blocks = markdown.parse(text, env);
  return {
    blocks,
    labels: "references" in env,
    inline(content) {
      const tokens: Token[] = [];
      markdown.inline.parse(content, markdown, env, tokens);
      return tokens;
    },
  };
}
