/** Longer lines are no heading. */
const longest = 120;

/**
 * Gives the part of a changelog that is about a version, without its heading; null: it has none. A heading is a line that begins with
 * the version (`## v1.2.0 (2024-12-09)`, `[1.2.0]`, `* 1.2.0:`), perhaps after the package's name, or that is underlined; the part goes
 * on to the next heading of that sort or a higher one.
 */
export function changelogSection(
  text: string,
  { name, version }: { readonly name: string; readonly version: string },
): string | null {
  const lines = text.split(/\r\n?|\n/);
  const from = lines.findIndex((line, place) => {
    const head = headOf(line, lines[place + 1], name);
    return head !== null && isVersion(head.title, name) && versionIn(head.title, name) === bare(version);
  });
  const first = headOf(lines[from] ?? "", lines[from + 1], name);
  if (first === null) return null;
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line, place) => {
    const head = headOf(line, rest[place + 1], name);
    if (head === null || head.sort !== first.sort) return false;
    return (
      head.level < first.level || (head.level === first.level && (first.sort === "#" || isVersion(head.title, name)))
    );
  });
  const part = rest
    .slice(0, end === -1 ? undefined : end)
    .filter((line, place) => !(place === 0 && isUnderline(line)))
    .join("\n");
  return part.trim() === "" ? null : part.replace(/^\s*\n|\s+$/g, "");
}

type Head = { readonly sort: "#" | "line"; readonly level: number; readonly title: string };

function headOf(line: string, next: string | undefined, name: string): Head | null {
  if (line.length > longest) return null;
  const [, marks = "", titled] = /^(#{1,6})\s+(\S.*)$/.exec(line) ?? [];
  if (titled !== undefined) return { sort: "#", level: marks.length, title: titled };
  if (next !== undefined && isUnderline(next) && line.trim() !== "") {
    return { sort: "#", level: next.startsWith("=") ? 1 : 2, title: line };
  }
  const [, plain] = /^(?:[*-]\s+)?(\S.*)$/.exec(line) ?? [];
  // A number alone begins many a line.
  const isHead = plain !== undefined && /\d\.\d/.test(versionIn(plain, name) ?? "");
  return isHead ? { sort: "line", level: 1, title: plain } : null;
}

function isUnderline(line: string): boolean {
  return /^(?:-{3,}|={3,})\s*$/.test(line);
}

function isVersion(title: string, name: string): boolean {
  return versionIn(title, name) !== null;
}

/** `v1.2.0 (2024-12-09)`, `**[1.2.0]**`, `ocaml-solo5 1.2.0`, `Version 1.2`. */
function versionIn(title: string, name: string): string | null {
  const rest = title.replace(new RegExp(`^[*\\[\\s]*${RegExp.escape(name)}[\\s.:-]+`, "i"), "");
  const [, found] =
    /^(?:[*[\s]|release\s|version\s)*v?(\d+(?:\.\d+)*(?:[-+~.]?(?:alpha|beta|rc)[.\d]*)?)(?![\w.]*\w)/i.exec(rest) ??
    [];
  return found?.toLowerCase() ?? null;
}

function bare(version: string): string {
  return version.replace(/^v/i, "").toLowerCase();
}
