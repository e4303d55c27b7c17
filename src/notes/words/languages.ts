import { list } from "./list.ts";

// Words that readers of notes look for, in the languages of the communities: English, French, German, Italian, Spanish, Japanese. To teach another language, add its
// words to each list here and to those of calendar.ts, decided.ts, kinds.ts, markers.ts and sections.ts.

/** What a heading calls a meeting. */
export const meetingWords = list(`
  meeting, call, sync, notes, minutes, agenda, weekly, biweekly, bi-weekly, monthly, standup, stand-up, hangout, session, office hours, hands, council, réunion,
  compte rendu, compte-rendu, treffen, besprechung, sitzung, riunione, incontro, verbale, reunión, acta, 会議, 定例, ミーティング, 議事録
`);

/** What announces the next meeting, besides "next … meeting". */
export const nextMeetingWords = list(`
  prochaine réunion, prochaine rencontre, prochain appel, nächstes treffen, nächste sitzung, nächster termin, nächste besprechung, prossima riunione, prossimo incontro, próxima
  reunión, próxima llamada, 次回
`);

/** Labels of a meeting's date, and of its time. */
export const dateLabels = list(`date, meeting date, when, datum, data, fecha, le, 日時, 日付`);
export const timeLabels = list(`
  date and time, date & time, meeting time, date, time, when, start, début, beginn, inizio, inicio, uhrzeit, zeit, datum, heure, date et heure, ora, data e ora, hora, fecha y hora, fecha, 日時, 時間
`);

/** How a mail that carries notes begins. */
export const greetings = list(`
  hello, hi, dear, hey, good morning, good afternoon, good evening, bonjour, salut, bonsoir, chers, hallo, liebe, guten tag, ciao, buongiorno, cari, hola, buenos días, estimados
`);

/** What stands before a date by which something is to be done. */
export const dueWords = list(`
  due, due by, due on, due date, deadline, deadline is, by, before, until, till, no later than, not later than, 📅, bis, bis zum, spätestens, avant, avant le, d'ici, d'ici au, d'ici le,
  entro, entro il, antes de, antes del, a más tardar, 期限
`);

/** What joins two names, apart from commas and signs. */
export const joints = list(`and, et, und, e, y, と`);

/** What stands between a person and what they are to do, after a marker: "Ann to write", "Ann à écrire". */
export const toWords = list(`to, à, zu, da`);
