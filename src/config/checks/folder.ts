import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** A folder of a repository as Git names it: parts with slashes between them, none of them `.` or `..`. */
export const folderPattern = "^(?!\\.{1,2}(?:/|$))[\\w.-]+(?:/(?!\\.{1,2}(?:/|$))[\\w.-]+)*$";

/** `data/blog`. */
export const checkFolder: Check = (value) => {
  if (new RegExp(folderPattern).test(value)) return null;
  const bare = value.replace(/^(?:\.?\/)+|\/+$/g, "");
  return sentences.folder(value, new RegExp(folderPattern).test(bare) ? bare : undefined);
};
