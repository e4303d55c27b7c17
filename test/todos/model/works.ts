/** A piece of work that the notes of a model pad speak of. Those of one `kin` differ in one word or number alone. */
export type Work = { readonly name: string; readonly kin: string; readonly text: string };

/** All that may come up in the meetings, in words as people write them. */
export const works: readonly Work[] = [
  ...kin("docs", "update the docs of the * stack", ["TCP", "UDP"]),
  ...kin("review", "review the changes of mirage/mirage#*", ["12", "13"]),
  ...kin("release", "release version * of the resolver", ["4.9", "4.10"]),
  ...kin("port", "port the scheduler to *", ["FreeBSD", "OpenBSD"]),
  ...kin("room", "ask * about the room for the workshop", ["Bob", "Eve"]),
  ...kin("list", "mail the list about the * workshop", ["spring", "autumn"]),
  ...kin("guide", "write the migration guide for the new network *", ["stack"]),
  ...kin("memory", "measure the memory use of the block *", ["driver"]),
  ...kin("timer", "fix the flaky timer test on the build *", ["farm"]),
  ...kin("key", "rename the configuration key of the logger and drop the old *", ["one"]),
  ...kin("press", "draft the announcement and send it to the press *", ["contacts"]),
  ...kin("test", "test mirage/mirage#* on the old boards", ["100"]),
  ...kin("forum", "announce mirage/mirage#* on the forum", ["101"]),
  ...kin("survey", "publish the survey results on the web *", ["site"]),
];

function kin(name: string, text: string, words: readonly string[]): readonly Work[] {
  return words.map((word) => ({
    name: words.length === 1 ? name : `${name} ${word}`,
    kin: name,
    text: text.replace("*", word),
  }));
}

/** Verbs, and what people put instead of them; things, and what people call them too. */
const otherWords: readonly (readonly [string, string])[] = [
  ["update", "refresh"],
  ["release", "ship"],
  ["review", "read"],
  ["port", "adapt"],
  ["ask", "contact"],
  ["mail", "tell"],
  ["write", "draft"],
  ["measure", "profile"],
  ["fix", "repair"],
  ["rename", "change"],
  ["publish", "post"],
];

const additions = [
  " before the next release",
  " as soon as possible",
  " so that others can try it",
  " (see https://example.org/notes/7)",
];

export const rewordings = ["typo", "other word", "more", "less", "please"] as const;
export type Rewording = (typeof rewordings)[number];

/** Rewords a text as a person would who means the same. Gives the text as it is where that can't be done. */
export function reword(text: string, how: Rewording, which: number): string {
  switch (how) {
    case "typo":
      return text.replace(/\b(?!https)\p{Ll}{6,}\b(?![/#])/u, swapTwoLetters);
    case "other word":
      return otherWords.reduce(
        (said, [one, other]) =>
          said === text ? said.replace(new RegExp(String.raw`^(please )?${one}\b`), `$1${other}`) : said,
        text,
      );
    case "more":
      return additions.some((more) => text.includes(more)) ? text : text + (additions[which % additions.length] ?? "");
    case "less":
      return additions.reduce((said, more) => said.replace(more, ""), text).replace(/^please /, "");
    case "please":
      return text.startsWith("please ") ? text : `please ${text}`;
    default:
      return how satisfies never;
  }
}

/** A typo; made again, it is mended. */
function swapTwoLetters(word: string): string {
  const [first = "", second = "", third = "", ...rest] = word;
  return [first, third, second, ...rest].join("");
}
