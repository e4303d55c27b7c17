import type { Amendment } from "../ports/forge.ts";

/** What an issue's body holds at most, in characters: https://docs.github.com/en/rest/issues/issues (by trial). */
const longest = 65_536;

/**
 * Gives an issue's body with whole lines of it replaced, or with lines added before its hidden marker; null: nothing is left to do,
 * or there is no room. Line ends stay as they are: GitHub's web page makes them CRLF.
 */
export function amendBody(
  body: string,
  amendment: Extract<Amendment, { readonly what: "replace-line" | "append" }>,
): string | null {
  const end = body.includes("\r\n") ? "\r\n" : "\n";
  const lines = body.split(/\r\n|\n/);
  const amended = amendment.what === "append" ? append(lines, amendment.lines) : replace(lines, amendment);
  const text = amended?.join(end) ?? null;
  return text === null || text.length > longest ? null : text;
}

function replace(
  lines: readonly string[],
  { lines: wanted, line }: { readonly lines: readonly string[]; readonly line: string },
): readonly string[] | null {
  if (lines.some((one) => one.trimEnd() === line)) return null;
  const place = lines.findIndex((one) => wanted.includes(one.trimEnd()));
  return place === -1 ? null : lines.with(place, line);
}

function append(lines: readonly string[], added: readonly string[]): readonly string[] | null {
  const there = new Set(lines.map((line) => line.trimEnd()));
  const missing = added.filter((line) => !there.has(line));
  if (missing.length === 0) return null;
  const marker = lines.findLastIndex((line) => /^<!-- meetbot:\S+ -->$/.test(line.trim()));
  if (marker === -1) return [...lines, "", ...missing];
  return [...lines.slice(0, marker), ...missing, "", ...lines.slice(marker)];
}
