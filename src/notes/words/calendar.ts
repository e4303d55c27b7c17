/** Month names, full and short, lower case, without the dot of an abbreviation, in the languages of the communities. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["january", "jan", "janvier", "janv", "januar", "jänner", "gennaio", "gen", "enero", "ene"],
    ["february", "feb", "février", "févr", "fevrier", "februar", "febbraio", "febrero"],
    ["march", "mar", "mars", "märz", "mrz", "marzo"],
    ["april", "apr", "avril", "avr", "aprile", "abril", "abr"],
    ["may", "mai", "maggio", "mag", "mayo"],
    ["june", "jun", "juin", "juni", "giugno", "giu", "junio"],
    ["july", "jul", "juillet", "juil", "juli", "luglio", "lug", "julio"],
    ["august", "aug", "août", "aout", "agosto", "ago"],
    ["september", "sep", "sept", "septembre", "settembre", "septiembre", "setiembre"],
    ["october", "oct", "octobre", "oktober", "okt", "ottobre", "ott", "octubre"],
    ["november", "nov", "novembre", "noviembre"],
    ["december", "dec", "décembre", "déc", "decembre", "dezember", "dez", "dicembre", "dic", "diciembre"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** Weekday names, 1 is Monday. */
export const weekdays: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["monday", "mon", "lundi", "montag", "lunedì", "lunedi", "lunes", "月曜日", "月曜"],
    ["tuesday", "tue", "tues", "mardi", "dienstag", "martedì", "martedi", "martes", "火曜日", "火曜"],
    ["wednesday", "wed", "mercredi", "mittwoch", "mercoledì", "mercoledi", "miércoles", "miercoles", "水曜日", "水曜"],
    ["thursday", "thu", "thur", "thurs", "jeudi", "donnerstag", "giovedì", "giovedi", "jueves", "木曜日", "木曜"],
    ["friday", "fri", "vendredi", "freitag", "venerdì", "venerdi", "viernes", "金曜日", "金曜"],
    ["saturday", "sat", "samedi", "samstag", "sabato", "sábado", "sabado", "土曜日", "土曜"],
    ["sunday", "sun", "dimanche", "sonntag", "domenica", "domingo", "日曜日", "日曜"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
