import type { Invocation, OptionValue } from "../reply.ts";

/** The most that Discord takes, in characters; counted here in UTF-16 code units, which are never fewer. */
const limit = 100;

/**
 * Writes an invocation so that a button carries all it needs: `todo:file?todo=k3f9&limit:=5`. `=` gives a text, `:=` a
 * number or `true`/`false`. Throws where it is longer than Discord takes.
 */
export function encodeCustomId(invocation: Invocation): string {
  const id = write(invocation);
  if (id.length > limit) throw new Error(`A button's command is longer than ${limit} characters: ${id}`);
  return id;
}

/** Whether a button can carry the invocation. */
export function fitsCustomId(invocation: Invocation): boolean {
  return write(invocation).length <= limit;
}

/** Reads what `encodeCustomId` wrote; null: it was not written by us. */
export function decodeCustomId(id: string): Invocation | null {
  try {
    return read(id);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function write({ command, subcommand, options }: Invocation): string {
  const name = subcommand === null ? escape(command) : `${escape(command)}:${escape(subcommand)}`;
  const given = Object.entries(options).map(([option, value]) => escape(option) + encodeValue(value));
  return given.length === 0 ? name : `${name}?${given.join("&")}`;
}

function read(id: string): Invocation | null {
  const [, command, subcommand, given] = /^([^:?&=]+)(?::([^:?&=]*))?(?:\?(.*))?$/s.exec(id) ?? [];
  if (command === undefined) return null;
  const options = (given === undefined ? [] : given.split("&")).map(decodeOption);
  const known = options.filter((option) => option !== null);
  if (known.length < options.length) return null;
  return {
    command: decodeURIComponent(command),
    subcommand: subcommand === undefined ? null : decodeURIComponent(subcommand),
    options: Object.fromEntries(known),
  };
}

function encodeValue(value: OptionValue): string {
  return typeof value === "string" ? `=${escape(value)}` : `:=${value}`;
}

function decodeOption(option: string): [string, OptionValue] | null {
  const [, name, sign, value] = /^([^:=]*)(:?=)(.*)$/s.exec(option) ?? [];
  if (name === undefined || value === undefined) return null;
  if (sign === "=") return [decodeURIComponent(name), decodeURIComponent(value)];
  if (value === "true" || value === "false") return [decodeURIComponent(name), value === "true"];
  const number = Number(value);
  return value === "" || Number.isNaN(number) ? null : [decodeURIComponent(name), number];
}

/** Escapes only what would be mistaken for our own signs, or might be trimmed or broken on the way. */
function escape(text: string): string {
  return text.replace(/[%:?&=\s\p{Cc}]/gu, encodeURIComponent);
}
