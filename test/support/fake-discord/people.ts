import type { Modal } from "../discord-rules.ts";
import { fillIn } from "./fill-in.ts";
import { interactionJson, roleJson, submittedJson } from "./interaction-json.ts";
import { say, showForm } from "./show.ts";
import { readTyped } from "./typed-command.ts";
import { channelNamed } from "./world.ts";
import type { Interaction, Message, Person, World } from "./world.ts";

/** How the fake reaches the bot, and knows that it is done. */
export type Bots = {
  /** Sends an event over the gateway; false: no bot is connected. */
  dispatch(name: string, data: unknown): boolean;
  /** Resolves when nothing more is to come for what was asked. */
  settled(interaction: Interaction): Promise<void>;
};

/** `manages`: may manage the server. Roles are named; the server gets those it has not. */
export type PersonOptions = { readonly manages?: boolean; readonly roles?: readonly string[] };

/** What people do. Each gives, as text, what came of it for all who watch, once the bot has answered. */
export function createPeople(world: World, bots: Bots) {
  const forms = new Map<string, { readonly form: Modal; readonly from: Interaction }>();
  const commands = () => [...world.commands.values()].flat();

  const roleNamed = (name: string): string => {
    const known = world.roles.get(name);
    if (known !== undefined) return known;
    const id = `6000000000000000${10 + world.roles.size}`;
    world.roles.set(name, id);
    bots.dispatch("GUILD_ROLE_CREATE", { guild_id: world.guild, role: roleJson(name, id) });
    return id;
  };

  const person = (name: string, { manages, roles = [] }: PersonOptions = {}): Person => {
    const known = world.people.get(name) ?? {
      id: `5000000000000000${10 + world.people.size}`,
      name,
      roles: [],
      manages: false,
      takesMessages: true,
    };
    world.people.set(name, known);
    known.manages = manages ?? known.manages;
    known.roles.push(...roles.map(roleNamed));
    return known;
  };

  /** Sends an interaction and waits until it is answered. */
  const act = async (
    line: string,
    who: Person,
    what: { kind: Interaction["kind"]; type: number; data: unknown; channel: string; message: Message | null },
  ): Promise<{ interaction: Interaction; seen: string }> => {
    const from = world.seen.length;
    say(world, who.name, line);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const { kind, channel, message } = what;
    const id = world.id();
    const interaction: Interaction = {
      id,
      token: `token-${id}`,
      kind,
      person: who,
      channel,
      at: world.now(),
      message,
      answer: null,
      ephemeral: false,
      original: null,
      form: null,
      suggestions: null,
      settle: resolve,
    };
    world.interactions.set(id, interaction);
    if (!bots.dispatch("INTERACTION_CREATE", interactionJson(world, interaction, what)))
      throw new Error("No bot is connected");
    const late = () => [`The bot never answered: ${who.name}> ${line}`, ...world.refused.slice(-1)].join("\n");
    const deadline = setTimeout(() => reject(new Error(late())), 10_000).unref();
    await promise.finally(() => clearTimeout(deadline));
    await bots.settled(interaction);
    if (interaction.form !== null) forms.set(who.id, { form: interaction.form, from: interaction });
    return { interaction, seen: world.seen.slice(from).join("\n") };
  };

  const [home = ""] = world.channels.keys();

  return {
    /** Makes somebody known beforehand; whoever is not is a person without rights or roles. */
    person,

    /** `slash("/todo file todo:k3f9", "Hannes")`, in the first channel unless `channel` says `#other`. */
    async slash(text: string, name: string, { channel }: { channel?: string } = {}): Promise<string> {
      const where = channel === undefined ? home : channelNamed(world, channel).id;
      const data = { id: "436568060288172900", type: 1, ...readTyped(commands(), text, false) };
      const { seen } = await act(text, person(name), { kind: "command", type: 2, data, channel: where, message: null });
      return seen;
    },

    /** The values that are offered while the last option is being typed: `autocomplete("/todo file todo:k", "Hannes")`. */
    async autocomplete(text: string, name: string): Promise<readonly { name: string; value: string }[]> {
      const data = { id: "436568060288172900", type: 1, ...readTyped(commands(), text, true) };
      const { interaction } = await act(`${text}…`, person(name), {
        kind: "typing",
        type: 4,
        data,
        channel: home,
        message: null,
      });
      const offered = interaction.suggestions ?? [];
      say(world, "bot (suggests)", offered.map((it) => it.name).join(" | "));
      return offered;
    },

    /** Presses the button with this label, on the latest message that they see with it, or that speaks of `on`. */
    async press(label: string, name: string, { on = "" }: { on?: string } = {}): Promise<string> {
      const who = person(name);
      const visible = world.messages.filter((it) => !it.gone && (it.onlyFor === null || it.onlyFor === who.id));
      const has = ({ rows }: Message) => rows.flat().some((button) => button.label === label);
      const message = visible.findLast((it) => has(it) && it.content.includes(on));
      const button = message?.rows.flat().find((it) => it.label === label);
      if (message === undefined || button === undefined) throw new Error(`${name} sees no button [${label}]`);
      const data = { component_type: 2, custom_id: button.customId };
      const channel = message.channel;
      const { seen } = await act(`[${label}]`, who, { kind: "button", type: 3, data, channel, message });
      return seen;
    },

    /** Fills in the form that the bot opened for them last: by label; fields that are not named stay as they were. */
    async submitModal(filled: Readonly<Record<string, string>>, name: string): Promise<string> {
      const who = person(name);
      const open = forms.get(who.id);
      if (open === undefined) throw new Error(`${name} has no form open`);
      forms.delete(who.id);
      const form = fillIn(open.form, filled);
      const { channel, message } = open.from;
      const what = { kind: "form", type: 5, data: submittedJson(form), channel, message } as const;
      const { seen } = await act(showForm(form), who, what);
      return seen;
    },
  };
}
