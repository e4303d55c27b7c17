import { list } from "../words/list.ts";

/** The people that a meeting's notes name, found by any of the ways in which notes call them. */
export type People = {
  /** Adds a person by the name as written. */
  readonly add: (name: string, ...aliases: readonly string[]) => void;
  /** Whether the name, first name, handle, "ThomasL" or initials are a known person's. */
  readonly knows: (name: string) => boolean;
};

/** People known so far: empty at first. */
export function createPeople(): People {
  const added = new Set<string>();
  const known = new Set<string>();
  return {
    add(...names) {
      for (const name of names) {
        if (!added.has(name)) for (const way of waysToCall(name)) known.add(way);
        added.add(name);
      }
    },
    knows: (name) => known.has((name.startsWith("@") ? name.slice(1) : name).toLowerCase()),
  };
}

/** How a name is called, when not by its beginning. */
const shortNames: Readonly<Record<string, string>> = {
  david: "dave",
  michael: "mike",
  andrew: "andy",
  robert: "bob",
  william: "bill",
  james: "jim",
  anthony: "tony",
  katherine: "kate",
  elizabeth: "liz",
  richard: "rich",
};

function waysToCall(name: string): string[] {
  const words = name
    .replace(/^@/u, "")
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 6);
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.length < 2) return [first];
  const initial = last.charAt(0);
  const initials = words.map((word) => word.charAt(0)).join("");
  const short = shortNames[first];
  const full = [
    words.join(" "),
    `${first} ${last}`,
    `${first} ${initial}`,
    `${first} ${initial}.`,
    `${first}${initial}`,
  ];
  const firsts = [...beginnings(first, 3), ...(short === undefined ? [] : [short])];
  return [...full, initials, ...firsts, ...firsts.map((way) => `${way}${initial}`), ...beginnings(last, 4)];
}

/** Words that begin a name and are none: "and" of Andrew, "will" of William, "all" of Allan. */
const commonWords = new Set(
  list(`
    add, all, and, are, ask, but, can, for, has, her, his, how, just, may, new, not, one, our, out, per, she, the, use, was, who, why, will, yes, you, man, men, any, ten, sol, test
  `),
);

/** "Jon" for Jonathan, "Mort" for Mortier; never "will" for William, or "just" for Justin, which would make an owner of each. */
function beginnings(word: string, least: number): string[] {
  const found = [];
  for (let length = least; length <= Math.min(word.length, 20); length++) found.push(word.slice(0, length));
  return found.concat(word).filter((way) => !commonWords.has(way));
}
