import { onTestFinished } from "vitest";
import type { Call, Command, Option, Subcommand } from "../../src/command.ts";
import { startDiscord } from "../../src/discord/gateway.ts";
import type { Host } from "../../src/discord/host.ts";
import type { Log, LogFields } from "../../src/ports/log.ts";
import type { Invocation, Message, Reply } from "../../src/reply.ts";
import { startFakeDiscord } from "./fake-discord/fake-discord.ts";
import type { FakeDiscord, FakeDiscordOptions } from "./fake-discord/fake-discord.ts";

/** A subcommand of a test: how it answers is all that it must say. */
export type Told = Partial<Omit<Subcommand, "run">> & { readonly run: (call: Call) => Promise<Reply> | Reply };

export function option(name: string, more: Partial<Option> = {}): Option {
  return { name, description: `The ${name}`, type: "text", required: false, ...more };
}

/** `/name` with these subcommands; one under the empty text is the command itself. */
export function command(name: string, subcommands: Readonly<Record<string, Told>>): Command {
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
export function hostOf(commands: readonly Command[], more: Partial<Host> = {}): Host {
  const find = ({ command: name, subcommand }: Invocation) =>
    commands.find((it) => it.name === name)?.subcommands.find((it) => it.name === (subcommand ?? ""));
  // The commands of these tests ask nothing of the bot.
  const bot = null as never;
  return {
    commands,
    async run(invocation, from) {
      const found = find(invocation);
      if (found === undefined) throw new Error(`No such command: ${invocation.command}`);
      return found.run(bot, { ...from, options: invocation.options });
    },
    async suggest({ invocation, option: name, typed }, from) {
      const found = find(invocation)?.options.find((it) => it.name === name);
      return (await found?.suggest?.(bot, typed, { ...from, options: invocation.options })) ?? [];
    },
    ...more,
  };
}

/** A log whose lines can be read: `error A command failed by a bug: Error: no such table`. */
export function readableLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (fields: LogFields, message: string) => {
    const error = fields["error"];
    lines.push(`${level} ${message}${error instanceof Error ? `: ${error.name}: ${error.message}` : ""}`);
  };
  return { lines, debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

/** How a bot of a test is started: `guilds` by default none, `patience` by default endless. */
export type Start = { host: Host; guilds?: readonly string[]; patience?: () => Promise<unknown>; token?: string };

/** Starts a bot on a fake Discord; it stops with the test. */
export async function startBot(discord: FakeDiscord, start: Start) {
  const { host, guilds = [], patience = () => new Promise(() => undefined), token = discord.token } = start;
  const log = readableLog();
  const bot = await startDiscord({ token, api: discord.api, host, guilds, log, patience });
  onTestFinished(() => bot.stop());
  discord.attach(bot);
  return { ...bot, log };
}

/** A fake Discord that ends with the test. */
export async function openDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await startFakeDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** A clock that stands still until told to go on. */
export function clockAt(start: string) {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    pass(duration: Temporal.DurationLike) {
      now = now.add(duration);
    },
  };
}
