import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Liquid } from "liquidjs";
import { UserError } from "../errors.ts";
import { inertText } from "../mail-text/inert-text.ts";
import type { Templates } from "../ports/templates.ts";
import { escape } from "./escape.ts";
import { addFilters } from "./filters.ts";
import { lonelyTags } from "./lonely-tags.ts";
import { faultOf, templateFaults } from "./template-faults.ts";

const ending = ".liquid";

/** `check` parses every template and throws a `UserError` that names each fault with file, line and column. */
export type CheckedTemplates = Templates & { check(): void };

/**
 * The Liquid templates of a folder, as they are now. Every value is written by `escape` (in plain text by `inertText`), unless its
 * last filter makes it safe (`formatted`) or says `raw`. What a template gives has no two blank lines in a row, and none at its ends.
 */
export function liquidTemplates({ folder }: { folder: string }): CheckedTemplates {
  const sources = readSources(folder);
  const engine = engineFor(sources, { write: escape, isPlain: false });
  const plainEngine = engineFor(sources, { write: inertText, isPlain: true });
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

    render: (name, data) => fill(engine, name, data),
    plain: (name, data) => fill(plainEngine, name, data),
  };

  function fill(filling: Liquid, name: string, data: Readonly<Record<string, unknown>>): string {
    if (!sources.has(name)) throw new UserError(templateFaults.missing(fileOf(name)));
    try {
      return tidy(String(filling.renderFileSync(name, data)));
    } catch (error) {
      const fault = faultOf(error, fileWith, Object.keys(data));
      throw fault === null ? error : new UserError(fault, { cause: error });
    }
  }
}

function engineFor(
  sources: ReadonlyMap<string, string>,
  { write, isPlain }: { readonly write: (text: string) => string; readonly isPlain: boolean },
): Liquid {
  const engine = new Liquid({
    templates: Object.fromEntries(sources),
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: string | number | boolean | null) => write(String(value ?? "")),
  });
  addFilters(engine, { isPlain });
  return engine;
}

function readSources(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return new Map(
    files.map((file) => [basename(file, ending), lonelyTags(readFileSync(join(folder, file), "utf8")).trimEnd()]),
  );
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
