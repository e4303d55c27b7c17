import { list } from "./list.ts";

/** Markers of a stated todo, as they stand before what is to be done; matched without case where a colon or bracket follows. */
export const todoMarkers = list(`
  todo, to-do, to do, fixme, action, action item, action point, actionitem, ai, a.i., task, ap, next step, next action, new action, à faire, a faire,
  aufgabe, zu tun, da fare, azione, acción, accion, tarea, por hacer, アクション, 宿題, タスク, 対応
`);

/** Markers of what has been done already. */
export const doneMarkers = list(`
  done, completed, complete, finished, closed, fait, terminé, erledigt, fatto, hecho, 完了, 済
`);

/** What stands before a decision. */
export const decisionMarkers = list(`
  decision, decisions, decided, resolution, resolved, conclusion, consensus, agreed, agreement, outcome, verdict, we decided, décision, entscheidung,
  beschluss, decisione, decisión, acuerdo, 決定, 合意
`);

/** A whole todo or section entry that says there is nothing. */
export const nothingWords: ReadonlySet<string> = new Set(
  list(`
    none, no action items, no actions, nothing, n/a, na, nil, tbd, tba, todo, ..., …, -, --, —, no, none yet, none this week, aucune, aucun, keine,
    nessuna, nessuno, ninguna, ninguno, なし
  `),
);

/** A pattern's alternatives, the longest first. */
export function orOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/gu, String.raw`\.`))
    .join("|");
}
