import { settings } from "../../src/config/settings.ts";
import { defaultText } from "./default-text.ts";
import { table } from "./table.ts";

/** The settings of `meetbot.yaml` as a Markdown table, in the order of the schema. */
export function settingsTable(): string {
  const rows = settings.map(({ path, description, fallback }) => [
    `\`${path}\``,
    fallback === undefined ? "needed" : writeDefault(defaultText(fallback)),
    description,
  ]);
  return table(["Setting", "Default", "Meaning"], rows);
}

function writeDefault(text: string | null): string {
  return text === null ? "none" : `\`${text}\``;
}
