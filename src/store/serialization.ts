import type { KeyvSerializationAdapter } from "keyv";

/**
 * Plain JSON, so that the file can be read with any SQLite tool. Keyv takes a text that does not parse, or that is not its
 * `{ value }` envelope, for a record that is not there: such a text is handed on as the value instead, for the collection's
 * schema to refuse by name.
 */
export const serialization: KeyvSerializationAdapter = {
  stringify: (envelope) => JSON.stringify(envelope),
  parse: (text) => JSON.parse(isEnvelope(text) ? text : JSON.stringify({ value: text })),
};

function isEnvelope(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && "value" in parsed;
  } catch {
    return false;
  }
}
