import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "oxfmt";
import formatting from "../.oxfmtrc.json" with { type: "json" };
import { configJsonSchema } from "./docs/config-json-schema.ts";
import { configurationPage } from "./docs/configuration-page.ts";
import { environmentExample } from "./docs/environment.ts";
import { rulesPage } from "./docs/rules-page.ts";
import { usingPage } from "./docs/using-page.ts";

const root = path.join(import.meta.dirname, "..");

/** Every file that is made from the code, by its path. */
const makers: Readonly<Record<string, () => string | Promise<string>>> = {
  "docs/configuration.md": configurationPage,
  "meetbot.schema.json": configJsonSchema,
  "docs/using.md": usingPage,
  "docs/rules.md": rulesPage,
  ".env.example": environmentExample,
};

/** Makes each file anew, formatted as the rest of the project is; the test compares them with those that are there. */
export async function makeDocs(): Promise<readonly { file: string; text: string }[]> {
  const { printWidth } = formatting;
  return Promise.all(
    Object.entries(makers).map(async ([file, make]) => {
      const text = await make();
      const formatted = /\.(?:md|json)$/.test(file) ? (await format(file, text, { printWidth })).code : text;
      return { file: path.join(root, file), text: formatted };
    }),
  );
}

if (import.meta.main) for (const { file, text } of await makeDocs()) writeFileSync(file, text);
