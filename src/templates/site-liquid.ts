import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Liquid } from "liquidjs";
import { UserError } from "../errors.ts";
import { escapeHtml, shownText } from "./escape-html.ts";
import { htmlLine } from "./html-line.ts";
import type { CheckedTemplates } from "./liquid.ts";
import { lonelyTags } from "./lonely-tags.ts";
import { faultOf, templateFaults } from "./template-faults.ts";

const ending = ".liquid";

/**
 * The Liquid templates of web pages in a folder, as they are now. Every value is written as inert HTML text; `line` gives a line of
 * the pad with its emphasis, code and links, `label` the same without links. What a template gives has no empty lines.
 */
export function siteTemplates({ folder }: { folder: string }): Pick<CheckedTemplates, "check" | "render"> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  const sources = new Map(
    files.map((file) => [basename(file, ending), lonelyTags(readFileSync(join(folder, file), "utf8")).trimEnd()]),
  );
  const engine = new Liquid({
    templates: Object.fromEntries(sources),
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: string | number | boolean | null) => escapeHtml(shownText(String(value ?? ""))),
  });
  engine.registerFilter("line", { raw: true, handler: (text: string) => htmlLine(text, { links: true }) });
  engine.registerFilter("label", { raw: true, handler: (text: string) => htmlLine(text, { links: false }) });
  engine.registerFilter("plural", (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`);
  const fileOf = (name: string) => join(folder, name + ending);
  const fileWith = (text: string) => fileOf([...sources].find(([, source]) => source === text)?.[0] ?? "");

  return {
    check() {
      const faults = [...sources.keys()].flatMap((name) => {
        try {
          engine.parseFileSync(name);
          return [];
        } catch (error) {
          return [faultOf(error, fileWith, null) ?? String(error)];
        }
      });
      if (faults.length > 0) throw new UserError(templateFaults.several(faults));
    },

    render(name, data) {
      if (!sources.has(name)) throw new UserError(templateFaults.missing(fileOf(name)));
      try {
        return `${String(engine.renderFileSync(name, data))
          .replace(/^\s*\n/gm, "")
          .trim()}\n`;
      } catch (error) {
        const fault = faultOf(error, fileWith, Object.keys(data));
        throw fault === null ? error : new UserError(fault, { cause: error });
      }
    },
  };
}
