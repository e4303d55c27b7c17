import type { AutocompleteInteraction } from "discord.js";
import type { Log } from "../ports/log.ts";
import type { Host } from "./host.ts";
import type { Wire } from "./interaction-wire.ts";
import { clip } from "./clip.ts";
import { readTyping } from "./read-interaction.ts";

/** Offers values for the option that is being typed; none where that fails. Discord takes 25, of 100 characters each. */
export async function suggest(
  interaction: AutocompleteInteraction,
  { host, wire, log }: { host: Host; wire: Wire; log: Log },
): Promise<void> {
  const { asked, from } = readTyping(interaction);
  const values = await host.suggest(asked, from).catch((error: unknown) => {
    log.warn({ error, command: interaction.commandName, option: asked.option }, "No values could be suggested");
    return [];
  });
  const fitting = values.filter(({ name, value }) => name !== "" && value.length <= 100).slice(0, 25);
  await wire.suggest(fitting.map(({ name, value }) => ({ name: clip(name, 100), value })));
}
