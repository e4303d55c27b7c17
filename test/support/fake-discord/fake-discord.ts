import { setTimeout as wait } from "node:timers/promises";
import { accountRoutes } from "./account-routes.ts";
import { circumstances } from "./circumstances.ts";
import { eventRoutes } from "./event-routes.ts";
import { createFaults } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { createGateway } from "./gateway.ts";
import { createHttpServer } from "./http-server.ts";
import type { Request } from "./http-server.ts";
import { guildJson } from "./interaction-json.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { createPeople } from "./people.ts";
import { createRecorder } from "./record.ts";
import { look } from "./look.ts";
import { channelNamed, createWorld } from "./world.ts";
import type { Interaction } from "./world.ts";

/**
 * A Discord for tests, on loopback: REST and gateway for a real discord.js, and people who type and click. It refuses what
 * Discord refuses, so a test that passes has sent nothing that Discord would not take.
 *
 * ```ts
 * const discord = await startFakeDiscord({ now: () => clock.now() });
 * const bot = await startDiscord({ token: discord.token, api: discord.api, host, guilds: [], log });
 * discord.attach(bot); // the fake then knows when the bot is done with what it was asked
 *
 * await discord.slash("/todo file todo:k3f9", "Hannes"); // options as name:value; they may hold spaces
 * await discord.press("Edit 1", "Hannes"); // on the latest message that they see with such a button
 * await discord.submitModal({ Title: "Cut a release" }, "Hannes"); // fields by their labels
 * await discord.autocomplete("/todo file todo:k", "Hannes");
 * expect(discord.transcript()).toMatchInlineSnapshot(`…`);
 * ```
 *
 * A transcript has a line for all that anybody could see, in order:
 *
 * ```text
 * Hannes> /todo file todo:k3f9
 * bot (private)> Filed as mirage/mirage#12            only Hannes sees it
 * bot @Ada> What looks like a mistake                 a direct message to Ada
 * bot #meetings> The meeting begins in 15 minutes     all see it; ` (edited)`, ` (deleted)` where that happened
 *   [File 1] [Edit 1]                                  its buttons; (file minutes.md) its file
 * bot (form)> Edit the todo                            a form opened, with its fields; * must be filled in
 * calendar> MirageOS meeting, 2025-01-13T09:00Z to …   a scheduled event; ` (changed)`, ` (removed)`
 * Discord (private)> The application did not respond  nothing came within 3 s
 * ```
 *
 * Each of slash, press, submitModal resolves with its part of the transcript as soon as the bot is done. Without `attach`
 * (the bot runs in a process of its own) that is when an answer stands and nothing was sent for 50 ms.
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const { now = () => Temporal.Now.instant(), channels = ["meetings"], joined = true, record } = options;
  const world = createWorld({ now, channels, joined });
  const requests: Request[] = [];
  const faults = createFaults();
  const write = createRecorder(record);
  let port = 0;

  const gateway = createGateway({ world, guildJson: () => guildJson(world), port: () => port });
  const dispatch = (name: string, data: unknown) => gateway.dispatch(name, data);
  const http = createHttpServer({
    world,
    faults,
    record(request) {
      requests.push(request);
      write(request);
    },
    routes: [
      ...accountRoutes(world, () => gateway.url()),
      ...inboxRoutes(world),
      ...messageRoutes(world),
      ...eventRoutes(world, dispatch),
      ...interactionRoutes(world),
    ],
  });
  gateway.accept(http.server);
  port = await http.listen();

  let settled = async (interaction: Interaction) => {
    const waits = () => http.open() > 0 || (interaction.answer === "deferred" && interaction.original === null);
    for (let before = -1; before < requests.length || waits();) {
      before = requests.length;
      await wait(50);
    }
  };
  const people = createPeople(world, { dispatch, settled: (interaction) => settled(interaction) });
  return {
    ...people,
    ...look(world),
    ...circumstances(world, { person: people.person, dispatch }),
    /** The base of the REST API, as `DISCORD_API` takes it. */
    api: `http://127.0.0.1:${port}/api`,
    token: world.bot.token,
    guild: world.guild,
    /** A channel as the configuration names it. */
    channel: (name = "#meetings") => `discord:${world.guild}/${channelNamed(world, name).id}`,
    /** A person's inbox as a channel, `discord:@ID`. */
    inbox: (name: string) => `discord:@${people.person(name).id}`,
    /** Lets the fake know, by the bot itself, when it is done. */
    attach(bot: { idle(): Promise<void> }) {
      settled = () => bot.idle();
    },

    /** Every request, in order. */
    requests: requests as readonly Request[],
    /** The same in short: `POST /channels/…/messages`. */
    calls: () => requests.map(({ method, path }) => `${method} ${path.replace(/\/(token-)?\d{17,20}/g, "/…")}`),

    /** Orders failures: `discord.fail(/POST .*messages/, "502 after it was done")`. */
    fail: (on: RegExp, fault: Fault, times?: number) => faults.order(on, fault, times),
    /** Nothing fails any more. */
    recover: () => faults.clear(),
    /** Cuts the gateway's connection; the session can be resumed. */
    dropConnection: () => gateway.cut(),
    askToReconnect: () => gateway.askToReconnect(),
    invalidateSession: () => gateway.forget(),
    /** Ends the connection, or every attempt at one, with a code of Discord's (4004: the token, 4014: the intents). */
    refuseConnections: (code: number) => gateway.refuse(code),
    hangUp: (code: number) => gateway.hangUp(code),
    /** What bots asked of the gateway: `identify`, `resume`. */
    gatewayHeard: gateway.heard as readonly string[],

    async close() {
      gateway.close();
      await http.close();
    },
  };
}

export type FakeDiscordOptions = {
  /** The present time there: messages, events and the 3 s go by it. The real one by default. */
  readonly now?: () => Temporal.Instant;
  /** Names of the server's text channels, without `#`; the first is where people type. */
  readonly channels?: readonly string[];
  /** Whether the bot is in the server from the start, as it is by default. */
  readonly joined?: boolean;
  /** The file to write requests to, see `record.ts`; empty: none, for tests that send what Discord does not take. */
  readonly record?: string;
};
export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
