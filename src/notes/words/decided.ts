import { list } from "./list.ts";

// How people say, in languages other than English, that something was decided.

/** How such a sentence begins. */
export const decidedAtStart = list(`
  on a décidé, nous avons décidé, il a décidé, il est décidé, on a convenu, nous avons convenu, il est convenu, décidé de, décidé que, es wurde beschlossen, es wurde entschieden,
  wir haben beschlossen, beschlossen, si è deciso, si e' deciso, si e’ deciso, deciso di, deciso che, approvato, approvata, approvate, approvati, se decide, se decidió,
  se acordó, se acordo, se aprueba, se aprobó, acordado, aprobado, aprobada, aprobados, aprobadas
`);

/** What says so wherever it stands. */
export const decidedAnywhere = list(`に決定, ことに決ま, で合意, ことにした`);
