import { isDeepStrictEqual } from "node:util";
import { Routes } from "discord.js";
import type { REST } from "discord.js";
import { z } from "zod";
import type { Command } from "../command.ts";
import { commandData } from "./command-data.ts";

/**
 * Registers the commands in a server, or everywhere (`guild` null), unless they stand there already as they are. Gives
 * whether it had to. Throws discord.js's errors.
 */
export async function registerCommands(
  rest: REST,
  { application, guild, commands }: { application: string; guild: string | null; commands: readonly Command[] },
): Promise<boolean> {
  const route =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const wanted = commands.map(commandData);
  const registered = await rest.get(route);
  if (isDeepStrictEqual(essence(wanted, guild), essence(registered, guild))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

const choiceShape = z.object({ name: z.string(), value: z.unknown() });
const optionShape = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(choiceShape).default([]),
  get options() {
    return z.array(optionShape).default([]);
  },
});
const commandShape = z.object({
  name: z.string(),
  description: z.string(),
  options: z.array(optionShape).default([]),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
});

/** What we say of commands, without what Discord adds, in one order. Contexts are kept only for those registered everywhere. */
function essence(commands: unknown, guild: string | null): unknown {
  const read = z.array(commandShape).parse(commands);
  const kept = guild === null ? read : read.map((command) => ({ ...command, contexts: null, integration_types: null }));
  return kept.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
