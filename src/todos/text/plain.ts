import { githubLink } from "./github-link.ts";
import { parseLine } from "./parse-line.ts";

/**
 * Gives a line of the pad as plain text, for titles and drafts: no Markdown, links by their label, issues by their name,
 * and no `@` before names.
 */
export function plain(line: string): string {
  const texts = parseLine(line.replace(/\s+/g, " ")).map((piece) => {
    if (piece.type === "strike") return "";
    if (piece.type !== "link") return piece.text;
    const bare = piece.label === "" || piece.label.includes("://");
    return bare ? (githubLink(piece.url)?.name ?? piece.url) : piece.label;
  });
  return texts
    .join("")
    .replace(/(?<![\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
