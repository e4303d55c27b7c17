import { toYamlText } from "../../src/config/yaml-text.ts";

/** How a default is written; null where a setting that is left out means nothing at all. */
export function defaultText(fallback: unknown): string | null {
  return isNothing(fallback) ? null : toYamlText(fallback);
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.values(value).every(isNothing));
}
