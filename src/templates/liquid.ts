import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Liquid } from "liquidjs";
import { UserError } from "../errors.ts";
import type { Templates } from "../ports/templates.ts";
import { escape } from "./escape.ts";
import { addFilters } from "./filters.ts";
import { lonelyTags } from "./lonely-tags.ts";
import { faultOf, templateFaults } from "./template-faults.ts";

const ending = ".liquid";

/** `check` parses every template and throws a `UserError` that names each fault with file, line and column. */
export type CheckedTemplates = Templates & { check(): void };

/**
 * The Liquid templates of a folder, as they are now. Every value is written by `escape`, unless its last filter makes it
 * safe (`formatted`) or says `raw`. What a template gives has no two blank lines in a row, and none at its ends.
 */
export function liquidTemplates({ folder }: { folder: string }): CheckedTemplates {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  const sources = files.map((file) => [file, lonelyTags(readFileSync(join(folder, file), "utf8"))] as const);
  const engine = new Liquid({
    templates: Object.fromEntries(sources),
    extname: ending,
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: string | number | boolean | null) => escape(String(value ?? "")),
  });
  addFilters(engine);
  const fileOf = (text: string) => join(folder, sources.find(([, source]) => source === text)?.[0] ?? "");

  return {
    check() {
      const faults = files.flatMap((file) => {
        try {
          engine.parseFileSync(file);
          return [];
        } catch (error) {
          return [faultOf(error, fileOf, null) ?? String(error)];
        }
      });
      if (faults.length > 0) throw new UserError(templateFaults.several(faults));
    },

    render(name, data) {
      const file = name + ending;
      if (!files.includes(file)) throw new UserError(templateFaults.missing(join(folder, file)));
      try {
        const text = String(engine.renderFileSync(file, data));
        return text
          .replace(/[ \t]+$/gm, "")
          .replace(/\n{3,}/g, "\n\n")
          .trim();
      } catch (error) {
        const fault = faultOf(error, fileOf, Object.keys(data));
        throw fault === null ? error : new UserError(fault, { cause: error });
      }
    },
  };
}
