import MarkdownIt, { type Token } from "markdown-it";
import { clean } from "./clean.ts";

const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add("//", null).add("ftp:", null).add("mailto:", null);

/** What a line of Markdown holds; emphasis is taken away, for it says nothing to a maintainer. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "strike" }
  /** `label` is plain text; images are links to their picture. */
  | { readonly type: "link"; readonly label: string; readonly url: string };

/** Longer lines are cut: nobody reads them in an issue. */
const longest = 4000;

/** Reads one line of the pad as Markdown. Texts that stand side by side are one, so that nothing is put together later. */
export function parseLine(line: string): readonly Piece[] {
  const [inline] = markdown.parseInline(clean(line).slice(0, longest), {});
  const pieces: Piece[] = [];
  const tokens = [...(inline?.children ?? [])];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    const piece = pieceOf(token, tokens);
    const last = pieces.at(-1);
    if (piece === null) continue;
    if (piece.type === "text" && last?.type === "text")
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

/** Reads a piece; of a link, all its tokens are taken. */
function pieceOf(token: Token, following: Token[]): Piece | null {
  switch (token.type) {
    case "code_inline":
      return { type: "code", text: token.content };
    case "s_open":
    case "s_close":
      return { type: "strike" };
    case "link_open": {
      const end = following.findIndex(({ type }) => type === "link_close");
      const label = following
        .splice(0, end + 1)
        .map(({ content }) => content)
        .join("");
      return { type: "link", label, url: String(token.attrGet("href") ?? "") };
    }
    case "image":
      return { type: "link", label: token.content, url: String(token.attrGet("src") ?? "") };
    default:
      return token.content === "" ? null : { type: "text", text: token.content };
  }
}
