import { cleanName } from "./person-names.ts";

/** Names, each with what else its owner is called: initials, handles. */
export type Aliases = readonly (readonly [name: string, own: readonly string[]])[];

/** "Ann Lee (annl)", "Ann Lee @annl": the names with what else these people are called. */
export function readHandles(text: string): Aliases {
  return [
    ...text
      .slice(0, 5000)
      .matchAll(/(?<![@\w-])(\p{Lu}[^,;:()（）@\n]{1,40}?)\s*(?:[(（]@?([\w-]{2,39})[)）]|@([\w-]{2,39}))/gu),
  ].flatMap(([, written = "", inBrackets, atSign]) => {
    const name = cleanName(written);
    const handle = inBrackets ?? atSign;
    return name === null || handle === undefined ? [] : [[name, [handle]] as const];
  });
}

/** Whether "annlee" is what Ann, or Ann Lee, calls herself: those who lead are often named twice. */
export function isHandleOf(handle: string, name: string): boolean {
  const [first = "", ...others] = name.toLowerCase().split(" ");
  const login = handle.toLowerCase();
  return (
    !login.includes(" ") &&
    ((first.length > 3 && login.startsWith(first)) || login === `${first.charAt(0)}${others.at(-1) ?? "?"}`)
  );
}
