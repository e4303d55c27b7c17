import { stringify } from "yaml";

/** Writes a value as it could stand behind a key of a YAML file, on one line: lists and mappings in flow style. */
export function toYamlText(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
