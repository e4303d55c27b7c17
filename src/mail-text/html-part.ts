import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// A picture would tell its server who opens the mail; it is a link.
markdown.disable("image");
markdown.validateLink = (url) => /^https?:\/\//i.test(url);

/** For readers of HTML mail; the text part is what counts. */
const style =
  "body{font-family:sans-serif;line-height:1.4;max-width:44em}h2,h3{font-size:1.1em;margin:1.2em 0 .4em}ul{margin:.4em 0;padding-left:1.4em}";

/** Gives a mail's Markdown as its HTML part: no HTML of the text's own, no pictures, and links to the web alone. */
export function htmlPart(text: string): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"><style>${style}</style></head><body>\n${markdown.render(text)}</body></html>\n`;
}
