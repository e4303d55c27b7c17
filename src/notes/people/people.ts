/** The people that a meeting's notes name, found by any of the ways in which notes call them. */
export type People = {
  /** Adds a person by the name as written. */
  readonly add: (name: string, ...aliases: readonly string[]) => void;
  /** Whether the name, first name, handle, "ThomasL" or initials are a known person's. */
  readonly knows: (name: string) => boolean;
};

/** People known so far: empty at first. */
export function createPeople(): People {
  const known = new Set<string>();
  return {
    add(name, ...aliases) {
      for (const alias of [name, ...aliases].flatMap(waysToCall)) known.add(alias);
    },
    knows: (name) => known.has(name.replace(/^@/u, "").toLowerCase()),
  };
}

function waysToCall(name: string): string[] {
  const words = name
    .replace(/^@/u, "")
    .split(" ")
    .filter((word) => word !== "");
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2) return [first.toLowerCase()];
  const initials = words.map((word) => word.charAt(0)).join("");
  return [
    words.join(" "),
    first,
    last,
    `${first}${last.charAt(0)}`,
    `${first} ${last.charAt(0)}`,
    `${first} ${last.charAt(0)}.`,
    `${first} ${last}`,
  ]
    .filter((way) => way.length > 2)
    .concat(initials.length > 1 ? [initials] : [])
    .map((way) => way.toLowerCase());
}
