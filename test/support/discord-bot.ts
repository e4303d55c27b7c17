import { onTestFinished } from "vitest";
import type { Call, Command, Option, Subcommand } from "../../src/command.ts";
import { startDiscord } from "../../src/discord/gateway.ts";
import type { Host } from "../../src/discord/host.ts";
import type { Invocation, Message, Reply } from "../../src/reply.ts";
import { readableLog } from "./readable-log.ts";
import { startFakeDiscord } from "./fake-discord/fake-discord.ts";
import type { FakeDiscord, FakeDiscordOptions } from "./fake-discord/fake-discord.ts";

/** What `Command` and its parts are, for commands that ask nothing of the bot behind them. */
type FreeOption = Omit<Option, "suggest"> & {
  readonly suggest?: (bot: unknown, typed: string, call: Call) => Promise<readonly { name: string; value: string }[]>;
};
type FreeSubcommand = Omit<Subcommand, "run" | "options"> & {
  readonly options: readonly FreeOption[];
  run(bot: unknown, call: Call): Promise<Reply>;
};
type FreeCommand = Omit<Command, "subcommands"> & { readonly subcommands: readonly FreeSubcommand[] };

/** A subcommand of a test: how it answers is all that it must say. */
export type Told = Partial<Omit<FreeSubcommand, "run">> & { readonly run: (call: Call) => Promise<Reply> | Reply };

export function option(name: string, more: Partial<FreeOption> = {}): FreeOption {
  return { name, description: `The ${name}`, type: "text", required: false, ...more };
}

/** `/name` with these subcommands; one under the empty text is the command itself. */
export function command(name: string, subcommands: Readonly<Record<string, Told>>): FreeCommand {
  return {
    name,
    description: `About ${name}`,
    subcommands: Object.entries(subcommands).map(([subcommand, told]) => ({
      name: subcommand,
      description: `Does ${subcommand === "" ? name : subcommand}`,
      options: [],
      access: "everyone",
      answers: "after work",
      private: false,
      ...told,
      run: (_, call) => Promise.resolve(call).then(told.run),
    })),
  };
}

/** A reply that is only a text. */
export function says(text: string, more: Partial<Message & { private: boolean }> = {}): Reply {
  return { kind: "message", private: false, text, buttons: [], file: null, ...more };
}

/** A bot of these commands, with nothing behind them. */
export function hostOf(commands: readonly FreeCommand[], more: Partial<Host> = {}): Host {
  const find = ({ command: name, subcommand }: Invocation) =>
    commands.find((it) => it.name === name)?.subcommands.find((it) => it.name === (subcommand ?? ""));
  return {
    commands,
    async run(invocation, from) {
      const found = find(invocation);
      if (found === undefined) throw new Error(`No such command: ${invocation.command}`);
      return found.run(null, { ...from, options: invocation.options });
    },
    async suggest({ invocation, option: name, typed }, from) {
      const found = find(invocation)?.options.find((it) => it.name === name);
      return (await found?.suggest?.(null, typed, { ...from, options: invocation.options })) ?? [];
    },
    ...more,
  };
}

/** How a bot of a test is started: `guilds` by default none, `patience` by default endless. */
export type Start = {
  host: Host;
  guilds?: readonly string[];
  patience?: () => Promise<unknown>;
  token?: string;
  attached?: boolean;
};

/** Starts a bot on a fake Discord; it stops with the test. */
export async function startBot(discord: FakeDiscord, start: Start) {
  const { host, guilds = [], patience = () => new Promise(() => undefined), token = discord.token } = start;
  const log = readableLog();
  const bot = await startDiscord({ token, api: discord.api, host, guilds, log, patience });
  onTestFinished(() => bot.stop());
  if (start.attached !== false) discord.attach(bot);
  return { ...bot, log };
}

/** A fake Discord that ends with the test. */
export async function openDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}
