import type { FindingKind } from "../../src/notes/finding.ts";
import { exampleHead } from "../../src/notes/rules/rule.ts";
import { holdBook } from "../../src/notes/rules/hold-book.ts";
import { ruleBook } from "../../src/notes/rules/rule-book.ts";
import { table } from "./table.ts";

const head = `# The rules of the reader

<!-- Made by scripts/generate-docs.ts from src/notes/rules/: change that, then \`npm run generate\`. -->

Notes are read by these rules and no others; there is no language model. To see which rule found what in yours, and what
held a near miss back:

\`\`\`sh
npm run -s meetbot -- extract notes.md --explain
\`\`\`

A test reads the example of each, so that none of this is wishful. The words that rules look for (months, markers, headings,
verbs…) are lists in \`src/notes/words/\`. To add a rule, see [CONTRIBUTING](../CONTRIBUTING.md).
`;

const titles: Readonly<Record<FindingKind, string>> = {
  meeting: "Meetings and their dates",
  participant: "Who was there",
  topic: "Topics",
  todo: "Todos",
  decision: "Decisions",
  reference: "Pull requests, issues, repositories",
  "next meeting": "The next meeting",
};

/** The page on the reader's rules, made from its book of rules. */
export function rulesPage(): string {
  const kinds = Object.entries(titles).map(([kind, title]) => {
    const own = Object.entries(ruleBook).filter(([, { finds }]) => finds === kind);
    return [`## ${title}`, "", rows(own), ""].join("\n");
  });
  return [head, ...kinds, "## What holds a rule back", "", rows(Object.entries(holdBook)), ""].join("\n");
}

function rows(rules: readonly (readonly [string, { readonly says: string; readonly example: string }])[]): string {
  return table(
    ["rule", "what it says", "for example"],
    rules.map(([name, { says, example }]) => [`\`${name}\``, says, shown(example)]),
  );
}

/** An example's lines, without the head that most of them share. */
function shown(example: string): string {
  const own = example.startsWith(exampleHead) ? example.slice(exampleHead.length) : "";
  const lines = (own === "" ? example : own).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => (line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``)).join("<br>");
}
