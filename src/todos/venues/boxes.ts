/** A box of an issue's body, to be ticked: `- [ ] …`. */
export type Box = {
  /** The whole line, without blanks at its end. */
  readonly line: string;
  readonly ticked: boolean;
  /** What stands in bold right behind it: of our own boxes the place; null: somebody else's box. */
  readonly name: string | null;
  /** Whether the line can be one of ours that nobody has changed: the place, and the link to its form. */
  readonly drafted: boolean;
};

const box = /^\s*[-*+] \[([ xX])\](?: \*\*(.+?)\*\*(.*))?/;

/** The boxes of a body in their order; what looks like one in a code block, where the drafts are, is none. */
export function boxesIn(body: string): readonly Box[] {
  let fence: string | null = null;
  const boxes: Box[] = [];
  for (const line of body.split(/\r\n|\n/).map((one) => one.trimEnd())) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === null || line.trim().startsWith(fence))) fence = fence === null ? mark : null;
    const [found, tick, name, rest = ""] = fence === null ? (box.exec(line) ?? []) : [];
    if (found === undefined) continue;
    const drafted = line.startsWith("- [ ] **") && /^(?:: \[[^\]]*\]\(<[^<>\s]*>\))?$/.test(rest);
    boxes.push({ line, ticked: tick !== " ", name: name ?? null, drafted });
  }
  return boxes;
}
