import { ComponentType, PermissionFlagsBits } from "discord.js";
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  Message,
  ModalSubmitInteraction,
} from "discord.js";
import type { Person } from "../command.ts";
import type { Invocation, OptionValue } from "../reply.ts";
import { writeChannel } from "./channel.ts";
import { decodeCustomId } from "./custom-id.ts";
import type { From } from "./host.ts";

/** The post whose button was pressed, directly or to open a form, as it stands. */
export type Pressed = { readonly id: string; readonly content: string; readonly buttons: readonly string[] };

/** What a person asks for; `invocation` null: a button that no version of ours made. */
export type Asked = { readonly invocation: Invocation | null; readonly from: From; readonly pressed: Pressed | null };

export function readCommand(interaction: ChatInputCommandInteraction): Asked {
  const invocation = readInvocation(interaction.commandName, interaction.options.data);
  return { invocation, from: readFrom(interaction, null), pressed: null };
}

/** What is being typed, and the options given so far. */
export function readTyping(interaction: AutocompleteInteraction) {
  const { name, value } = interaction.options.getFocused(true);
  const invocation = readInvocation(interaction.commandName, interaction.options.data);
  return { asked: { invocation, option: name, typed: value }, from: readFrom(interaction, null) };
}

export function readPress(interaction: ButtonInteraction): Asked {
  const pressed = readPressed(interaction.message);
  return { invocation: decodeCustomId(interaction.customId), from: readFrom(interaction, pressed.id), pressed };
}

/** What is filled in joins the options; a choice that was left open is an empty text. */
export function readForm(interaction: ModalSubmitInteraction): Asked {
  const submit = decodeCustomId(interaction.customId);
  const filled = interaction.fields.fields.map((field): [string, OptionValue] => {
    const value = "value" in field ? field.value : "values" in field ? field.values[0] : undefined;
    return [field.customId, typeof value === "string" ? value : ""];
  });
  const pressed = interaction.message === null ? null : readPressed(interaction.message);
  return {
    invocation: submit === null ? null : { ...submit, options: { ...submit.options, ...Object.fromEntries(filled) } },
    from: readFrom(interaction, pressed?.id ?? null),
    pressed,
  };
}

function readPressed({ id, content, components }: Message): Pressed {
  const rows = components.filter((component) => component.type === ComponentType.ActionRow);
  const buttons = rows.flatMap((row) => row.components.flatMap(({ customId }) => customId ?? []));
  return { id, content, buttons };
}

function readInvocation(command: string, data: readonly CommandInteractionOption[]): Invocation {
  const [first] = data;
  const sub = first?.value === undefined ? first : undefined;
  const given = sub === undefined ? data : (sub.options ?? []);
  const options = given.flatMap(({ name, value }): [string, OptionValue][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { command, subcommand: sub?.name ?? null, options: Object.fromEntries(options) };
}

function readFrom(interaction: Interaction, card: string | null): From {
  const { guildId: guild, channelId: channel } = interaction;
  return {
    channel: guild === null || channel === null ? null : writeChannel({ guild, channel }),
    person: readPerson(interaction),
    card,
  };
}

function readPerson(interaction: Interaction): Person {
  const { user, memberPermissions } = interaction;
  const roles = interaction.inCachedGuild()
    ? [...interaction.member.roles.cache.keys()]
    : interaction.inRawGuild()
      ? interaction.member.roles
      : [];
  return {
    id: user.id,
    name: interaction.inCachedGuild() ? interaction.member.displayName : user.displayName,
    roles,
    mayManage: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}
