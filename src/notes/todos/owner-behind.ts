import type { People } from "../people/people.ts";
import { believed } from "./believed.ts";
import type { Owned } from "./owner.ts";

const trailing =
  /(?:\s*[(（[](?:by |owner:? |assigned to |assignee:? |maybe |perhaps )?([^()（)[\]]{1,60}?)(?:, perhaps|, maybe)?\??[)）\]]|\s+[-–—→>]+\s*((?:@?[\p{L}][\p{L}\p{N}_'’.-]{0,30}[\s,/&]{0,2}){1,4})|\s+((?:@[\w-]{1,39}[\s,/&]{0,3}){1,4}))\s*\.?$/u;
const assigned =
  /\s*[,;(–—-]?\s*(?:owner|assigned to|assignee|who|responsible)\s?[:：]?\s(@?\p{Lu}?[\p{L}\p{N}_-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30})?)\)?\.?$/iu;
const initials = /[.,;]\s(\p{Lu}{2,4}(?:,\s\p{Lu}{2,4}){0,4})[\s.]*$/u;
const afterColon =
  /[:：]\s*(@?[\p{L}_][\p{L}\p{N}_-]{1,38}(?:\s?(?:,|and|&|\/)\s?@?[\p{L}_][\p{L}\p{N}_-]{1,38}){0,4})[\s.]*$/u;
const within =
  /(?:^|[\s,.;(])(@?[\p{L}_][\p{L}\p{N}_'’-]{1,38})\s(?:has\s|have\s)?(?:agreed|agrees|volunteered|volunteers?|offered|promised|is\slooking|is\sgoing|is\sworking|will\s(?:do|take|handle|try|look|work))(?=\s)/u;

/** "Review #12: Ann": only of people who are known, since a colon stands anywhere. */
export function ownerAfterColon(text: string, people: People): Owned | null {
  const tail = Math.max(0, text.length - 100);
  const found = afterColon.exec(text.slice(tail));
  const owners = believed(found?.[1], people, () => false);
  return found === null || owners === null ? null : { owners, text: text.slice(0, tail + found.index).trimEnd() };
}

/** "Write the guide (Ann)", "… @ann", "… - Ann", "… owner: Ann". */
export function ownerBehind(text: string, people: People, sure: boolean): Owned | null {
  const tail = Math.max(0, text.length - 160);
  for (const pattern of [trailing, assigned, initials]) {
    const found = pattern.exec(text.slice(tail));
    const words = found?.slice(1).find((group) => group !== undefined);
    const owners = believed(
      words,
      people,
      (name) =>
        sure &&
        pattern === trailing &&
        /^(?:@|\p{Lu})/u.test(name) &&
        name.split(" ").length <= 3 &&
        found?.[2] === undefined,
    );
    if (found !== null && owners !== null) return { owners, text: text.slice(0, tail + found.index).trimEnd() };
  }
  return null;
}

/** "Rename it, Ann agreed to make the change": the text stays as it is. */
export function ownerWithin(text: string, people: People, sure: boolean): Owned | null {
  const owners = believed(within.exec(text.slice(0, 400))?.[1], people, (name) => sure && /^(?:@|\p{Lu})/u.test(name));
  return owners === null ? null : { owners, text };
}
