import { settings } from "../../src/config/settings.ts";
import { defaultText } from "./default-text.ts";
import { table } from "./table.ts";

/** The settings of `meetbot.yaml` as a Markdown table, in the order of the schema. */
export function settingsTable(): string {
  const rows = settings.map(({ path, description, fallback }) => [
    `\`${path}\``,
    fallback === undefined ? "needed" : writeDefault(hasOwnRows(path) ? null : defaultText(fallback)),
    description,
  ]);
  return table(["Setting", "Default", "Meaning"], rows);
}

/** The defaults of what stands inside a setting are told where it is told. */
function hasOwnRows(path: string): boolean {
  return settings.some((setting) => setting.path.startsWith(`${path}.`));
}

function writeDefault(text: string | null): string {
  return text === null ? "none" : `\`${text}\``;
}
