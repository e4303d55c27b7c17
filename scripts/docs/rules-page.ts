import type { FindingKind } from "../../src/notes/finding.ts";
import { holdBook, ruleBook } from "../../src/notes/rule-book.ts";
import { table } from "./table.ts";

const head = `# The rules of the reader

<!-- Made by scripts/generate-docs.ts from src/notes/rule-book.ts: change that, then \`npm run generate\`. -->

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

/** The last lines of an example, which are what it is about. */
function shown(example: string): string {
  const lines = example
    .trim()
    .split("\n")
    .filter((line) => line !== "" && line !== "## Disks");
  return lines
    .slice(/^(?:---|\|)/.test(lines.at(-1) ?? "") ? -3 : -1)
    .map((line) => (line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``))
    .join(" ");
}
