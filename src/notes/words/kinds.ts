import { list } from "./list.ts";

/** How words begin, in languages other than English, that name a kind of work. */
export const kindStems = {
  announcement: list(`ankündig, annonc, annunci, anunci, 告知, アナウンス`),
  review: list(`relire, prüfen, レビュー`),
  fix: list(`behoben, beheben, corriger, corregir, 修正`),
  investigate: list(`untersuch, étudi, 調査`),
};
