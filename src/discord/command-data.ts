import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { Command, Option, Subcommand } from "../command.ts";

const types = {
  text: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Number,
  "yes-no": ApplicationCommandOptionType.Boolean,
} as const satisfies Record<Option["type"], ApplicationCommandOptionType>;

/**
 * The command as Discord registers it, for use in servers alone. Throws, naming the command, where Discord would refuse
 * it: https://docs.discord.com/developers/interactions/application-commands, "Naming" and "Options".
 */
export function commandData({ name, description, subcommands }: Command) {
  const [only, ...others] = subcommands;
  if (only === undefined) throw new Error(`/${name} has no subcommand`);
  const plain = only.name === "" && others.length === 0;
  return {
    type: ApplicationCommandType.ChatInput,
    name: checkName(name, `/${name}`),
    description: checkDescription(description, `/${name}`),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: plain
      ? optionsData(only, `/${name}`)
      : atMost(25, subcommands, `/${name}`).map((sub) => subcommandData(sub, name)),
  };
}

function subcommandData(subcommand: Subcommand, command: string) {
  const where = `/${command} ${subcommand.name}`;
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: checkName(subcommand.name, where),
    description: checkDescription(subcommand.description, where),
    options: optionsData(subcommand, where),
  };
}

function optionsData({ options }: Subcommand, where: string) {
  const required = options.map((option) => option.required);
  if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)) {
    throw new Error(`${where}: a required option stands after one that is not`);
  }
  if (new Set(options.map((option) => option.name)).size < options.length) throw new Error(`${where}: an option twice`);
  return atMost(25, options, where).map((option) => optionData(option, `${where} ${option.name}`));
}

function optionData({ name, description, type, required, choices, suggest }: Option, where: string) {
  if (type !== "text" && (choices !== undefined || suggest !== undefined)) {
    throw new Error(`${where}: only a text has choices or suggestions`);
  }
  return {
    type: types[type],
    name: checkName(name, where),
    description: checkDescription(description, where),
    required,
    ...(choices === undefined
      ? {}
      : { choices: atMost(25, choices, where).map((choice) => ({ name: choice, value: choice })) }),
    ...(choices === undefined && suggest !== undefined ? { autocomplete: true } : {}),
  };
}

function checkName(name: string, where: string): string {
  if (/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase()) return name;
  throw new Error(`${where}: a name is up to 32 small letters, digits, - or _`);
}

function checkDescription(description: string, where: string): string {
  if (description.length >= 1 && description.length <= 100) return description;
  throw new Error(`${where}: a description has 1 to 100 characters, not ${description.length}`);
}

function atMost<T>(count: number, list: readonly T[], where: string): readonly T[] {
  if (list.length <= count) return list;
  throw new Error(`${where}: ${list.length} where Discord takes at most ${count}`);
}
