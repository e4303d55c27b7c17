import type { RegisteredCommand, RegisteredOption } from "../discord-command-rules.ts";

/** An option of an interaction's data. */
export type TypedOption = {
  type: number;
  name: string;
  value?: string | number | boolean;
  focused?: true;
  options?: TypedOption[];
};

/**
 * Reads what a person types, `/todo edit todo:k3f9 title:Cut a release`, with the commands that are registered, as
 * Discord's client does: it knows no other commands and options, and sends none without what is required. `typing`: the
 * last option is not finished. Throws where a person could not have sent it.
 */
export function readTyped(commands: readonly RegisteredCommand[], text: string, typing: boolean) {
  const [first = "", second = ""] = text.slice(1).split(" ");
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) throw new Error(`Discord offers no command /${first}`);
  const inner: readonly { type: number; name: string }[] = command.options;
  if (!inner.some(({ type }) => type === 1)) {
    const options = readOptions(plain(command.options), text.slice(1 + first.length), typing);
    return { name: first, options };
  }
  const found = command.options.find(({ name }) => name === second);
  if (found === undefined || !("options" in found)) throw new Error(`Discord offers no subcommand /${first} ${second}`);
  const options = readOptions(found.options, text.slice(2 + first.length + second.length), typing);
  return { name: first, options: [{ type: 1, name: second, options }] };
}

function plain(options: RegisteredCommand["options"]): RegisteredOption[] {
  return options.flatMap((option) => ("options" in option ? [] : [option]));
}

function readOptions(known: readonly RegisteredOption[], text: string, typing: boolean): TypedOption[] {
  const starts = [...text.matchAll(/(?:^| )([^\s:]+):/g)].filter(([, name]) =>
    known.some((option) => option.name === name),
  );
  if (text.trim() !== "" && starts[0]?.index !== 0) throw new Error(`Discord would not take "${text.trim()}"`);
  const read = starts.map((start, place): TypedOption => {
    const [head, name = ""] = start;
    const value = text.slice(start.index + head.length, starts[place + 1]?.index).trim();
    const option = known.find((it) => it.name === name);
    const focused = typing && place === starts.length - 1;
    if (focused && option?.autocomplete !== true) throw new Error(`Discord suggests nothing for ${name}`);
    return { type: option?.type ?? 3, name, value: valueOf(option, value), ...(focused ? { focused: true } : {}) };
  });
  const missing = known.filter(({ name, required }) => required && !read.some((it) => it.name === name));
  if (missing.length > 0 && !typing)
    throw new Error(`Discord asks for ${missing.map(({ name }) => name).join(", ")} first`);
  return read;
}

function valueOf(option: RegisteredOption | undefined, value: string): string | number | boolean {
  if (option?.choices !== undefined && !option.choices.some((choice) => choice.value === value)) {
    throw new Error(`Discord offers no choice ${value} for ${option.name}`);
  }
  if (option?.type === 10) return Number(value);
  if (option?.type === 5) return value === "true";
  return value;
}
