import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished } from "vitest";
import { startDiscord } from "../../src/discord/gateway.ts";
import type { SmtpServer } from "../../src/smtp/smtp-server.ts";
import { clockAt } from "./clock.ts";
import { communityYaml } from "./community-yaml.ts";
import { openCommunity } from "./community.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { startFakeDiscord } from "./fake-discord/fake-discord.ts";
import { startFakeDiscourse } from "./fake-discourse.ts";
import { effectiveTodo } from "../../src/todos/effective.ts";
import { receiveWebHooks } from "../../src/receive-web-hooks.ts";
import { createRequestCheck } from "./github-schema.ts";
import { hookOf, hookSecret } from "./github-hook.ts";
import { startGitHubWorld } from "./github-world.ts";
import { readableLog } from "./readable-log.ts";

const checkRequest = createRequestCheck();

/** Where a story begins: the instant, what the pad says, and more of the series' YAML (see `communityYaml`). */
type Beginning = {
  readonly at: string;
  readonly pad: string;
  readonly filing?: string;
  readonly more?: string;
  readonly writePad?: boolean;
  /** A mail server, if there is to be one: see `startMailServer`. */
  readonly mail?: { readonly server: SmtpServer; readonly url: string };
  /** Where people reach the web pages. */
  readonly publicUrl?: string;
  /** Logins on GitHub of those who can't be assigned. */
  readonly strangers?: readonly string[];
  /** `read`: the bot has no push access on GitHub. */
  readonly rights?: "write" | "read";
};

/**
 * A community with everything real, in a Discord, a GitHub and a forum that are fakes at the wire, all on one clock. Ada manages
 * the server. Whatever is told, no bug may have been logged when the test ends, and GitHub must take every request.
 *
 * ```ts
 * const { on, discord, story } = await openScene({ at: "2025-01-13T10:05:00Z", pad });
 * await on("2025-01-13T10:35:00Z"); // the sweep of that minute
 * await discord.press("File 1", "Ada");
 * expect(story()).toMatchInlineSnapshot(); // all that people saw, and what GitHub was asked to change
 * ```
 */
export async function openScene({ at, pad, mail, strangers = [], rights = "write", ...settings }: Beginning) {
  let clock = clockAt(at);
  const now = () => clock.now();
  const [github, discord, forum] = await Promise.all([
    startGitHubWorld({ now, strangers, rights }),
    startFakeDiscord({ now }),
    startFakeDiscourse(),
  ]);
  const { folder, remove } = temporaryFolder();
  const place = {
    connections: {
      discord: { token: discord.token, api: discord.api },
      github: { auth: github.connection.auth, api: github.baseUrl, secondMs: 0 },
      smtp: mail === undefined ? null : { server: mail.server },
      forum: { fetch: forum.fetchAs("https://discuss.example.org") },
    },
    channel: discord.channel(),
    folder,
    ...settings,
  };
  const log = readableLog();
  const botLogs: (readonly string[])[] = [log.lines];

  async function start(padText?: string) {
    const community = await openCommunity({ ...place, at: now().toString(), ...(padText && { pad: padText }) });
    clock = community.clock;
    botLogs.push(community.log.lines);
    const patience = () => new Promise(() => undefined);
    const { token, api } = discord;
    const bot = await startDiscord({ token, api, host: community.host, guilds: [discord.guild], log, patience });
    discord.attach(bot);
    return { ...community, stop: () => bot.stop().then(() => community.close()) };
  }

  discord.person("Ada", { manages: true });
  let running = await start(pad);
  onTestFinished(async () => {
    await running.stop();
    await Promise.all([discord.close(), github.stop(), forum.close()]);
    remove();
    expect(botLogs.flat().filter((line) => line.startsWith("error"))).toEqual([]);
    expect(github.requests.flatMap(checkRequest)).toEqual([]);
  });

  const told: string[] = [];
  let [heard, asked] = [discord.transcript().length, github.requests.length];
  /** Moves what happened since the last time into the story. */
  function note(): void {
    const fresh = [discord.transcript().slice(heard).trim(), ...github.requests.slice(asked).flatMap(showChange)];
    [heard, asked] = [discord.transcript().length, github.requests.length];
    told.push(...fresh.filter((part) => part !== ""));
  }

  const scene = {
    github,
    discord,
    /** The series' forum, https://discuss.example.org. */
    forum,
    folder,
    /** The environment of another process of the same bot: same configuration, same data. */
    environment() {
      const file = path.join(folder, "meetbot.yaml");
      writeFileSync(file, communityYaml({ channel: place.channel, pad: `file:${folder}/pad.md`, ...settings }));
      return {
        MEETBOT_CONFIG: file,
        MEETBOT_DATA: folder,
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        GITHUB_TOKEN: github.token,
        GITHUB_API: github.baseUrl,
        PORT: "0",
        ...(mail === undefined ? {} : { SMTP_URL: mail.url }),
      };
    },
    /** What the bot logged since its last start. */
    botLog: () => running.log.lines,
    /** The bot is stopped; nothing runs until `restart` or `start`. */
    stop: () => running.stop(),
    /** A bot that was stopped is started at an instant, and sweeps. */
    async start(instant: string) {
      told.push(`== ${instant.slice(0, 16).replace("T", " ")}, started again`);
      clock.pass(now().until(instant));
      running = await start();
      await scene.sweep();
    },
    /** The todos that the bot knows, by id and title. */
    async todos() {
      return (await running.world.store.todos.all()).map((todo) => ({ id: todo.id, title: effectiveTodo(todo).title }));
    },
    /** GitHub tells the bot by a web hook that something about an issue changed; `id`: the same when it is delivered again. */
    hook(id: string, action: string, { repository, number }: { repository: string; number: number }) {
      const [login = "", name = ""] = repository.split("/");
      const where = { full_name: repository, name, owner: { login } };
      const issue = { number, title: "", state: "open", updated_at: now().toString() };
      const { headers, body } = hookOf("issues", { action, issue, repository: where }, { id });
      return receiveWebHooks(running.world, hookSecret)({ headers, body });
    },
    /** People write into the pad. */
    write: (text: string) => running.write(text),
    /** One sweep, now. */
    async sweep() {
      await running.sweep();
      note();
    },
    /** Goes on to an instant, and sweeps there. */
    async on(instant: string) {
      note();
      told.push(`== ${instant.slice(0, 16).replace("T", " ")}`);
      clock.pass(now().until(instant));
      await scene.sweep();
      if (told.at(-1)?.startsWith("==") === true) told.push("(nothing)");
    },
    /** Lets time pass, with a sweep at the end of each step. */
    async pass(step: Temporal.DurationLike, times = 1) {
      for (let time = 0; time < times; time += 1) {
        clock.pass(step);
        await scene.sweep();
      }
    },
    /** The bot is stopped and started again on the same store; or, `without` it, on an empty one. */
    async restart({ without = () => undefined }: { without?: () => void } = {}) {
      await running.stop();
      without();
      running = await start();
    },
    /** All that people saw and that GitHub was asked to change since the last time, in the order of the steps. */
    story(): string {
      note();
      return told.splice(0).join("\n").replaceAll(folder, "…");
    },
    /** Every issue that exists, each in a line. */
    async issues(): Promise<string> {
      const repositories = ["mirage/mirage", "mirage/ocaml-solo5", "mirage/mirage-www", "ocurrent/mirage-ci"];
      const all = await Promise.all(
        repositories.map(async (repository) =>
          (await github.issues(repository)).map(
            ({ number, title, state }) => `${repository}#${number} ${title} (${state})`,
          ),
        ),
      );
      return all.flat().join("\n");
    },
  };
  return scene;
}

/** What GitHub was asked to change, in a line; reading is not told. */
function showChange(call: { method: string; path: string; body: unknown }): readonly string[] {
  const { method, body } = call;
  if (method === "GET" || call.path === "/graphql") return [];
  const fields = typeof body === "object" && body !== null ? Object.entries(body) : [];
  const shown = fields.filter(([name, value]) => name !== "body" && !(Array.isArray(value) && value.length === 0));
  return [
    `GitHub: ${method} ${call.path} ${shown.map(([name, value]) => `${name}=${String(value)}`).join(" ")}`.trim(),
  ];
}
