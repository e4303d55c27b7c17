import type { Interaction, REST } from "discord.js";
import type { Log } from "../ports/log.ts";
import { converse } from "./converse.ts";
import type { Host } from "./host.ts";
import { interactionWire } from "./interaction-wire.ts";
import { commandLine, pressLine } from "./line.ts";
import { readCommand, readForm, readPress } from "./read-interaction.ts";
import type { Asked } from "./read-interaction.ts";
import { suggest } from "./suggest.ts";

/** What answering takes. */
export type Answering = {
  readonly host: Host;
  readonly rest: REST;
  readonly log: Log;
  /** Resolves when an answer must be deferred, or it will be too late: Discord waits 3 s. */
  readonly patience: () => Promise<unknown>;
};

/** Answers one interaction: a slash command, an option being typed, a button, a form. Throws what Discord refuses. */
export async function answer(interaction: Interaction, { host, rest, log, patience }: Answering): Promise<void> {
  const wire = interactionWire(rest, interaction);
  if (interaction.isAutocomplete()) return suggest(interaction, { host, wire, log });
  const asked = readAsked(interaction);
  if (asked === null) return undefined;
  const { pressed } = asked;
  const line =
    pressed === null
      ? commandLine(wire)
      : pressLine(wire, pressed, async () => (await host.cardOf?.(pressed.id)) ?? null);
  const openForm = interaction.isModalSubmit() ? null : wire.openForm;
  return converse(asked, { id: interaction.id, line, openForm, host, log, patience });
}

function readAsked(interaction: Interaction): Asked | null {
  if (interaction.isChatInputCommand()) return readCommand(interaction);
  if (interaction.isButton()) return readPress(interaction);
  if (interaction.isModalSubmit()) return readForm(interaction);
  return null;
}
