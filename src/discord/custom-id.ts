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
  const [, command, subcommand, options] = /^([^:?&=]+)(?::([^:?&=]*))?(?:\?(.*))?$/s.exec(id) ?? [];
  if (command === undefined) return null;
  const read = (options === undefined ? [] : options.split("&")).map(decodeOption);
  const known = read.filter((option) => option !== null);
  if (known.length < read.length) return null;
  return {
    command: unescape(command),
    subcommand: subcommand === undefined ? null : unescape(subcommand),
    options: Object.fromEntries(known),
  };
}

function write({ command, subcommand, options }: Invocation): string {
  const name = subcommand === null ? escape(command) : `${escape(command)}:${escape(subcommand)}`;
  const given = Object.entries(options).map(([option, value]) => escape(option) + encodeValue(value));
  return given.length === 0 ? name : `${name}?${given.join("&")}`;
}

function encodeValue(value: OptionValue): string {
  return typeof value === "string" ? `=${escape(value)}` : `:=${value}`;
}

function decodeOption(option: string): [string, OptionValue] | null {
  const [, name, sign, value] = /^([^:=]*)(:?=)(.*)$/s.exec(option) ?? [];
  if (name === undefined || value === undefined) return null;
  if (sign === "=") return [unescape(name), unescape(value)];
  if (value === "true" || value === "false") return [unescape(name), value === "true"];
  const number = Number(value);
  return value === "" || Number.isNaN(number) ? null : [unescape(name), number];
}

/** Escapes only what would be mistaken for our own signs, or be trimmed or broken on the way. */
function escape(text: string): string {
  return text.replace(/[%:?&=\s\p{Cc}]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)};`);
}

function unescape(text: string): string {
  return text.replace(/%([0-9a-f]+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
