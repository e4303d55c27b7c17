import { Events } from "discord.js";
import type { Client } from "discord.js";
import type { UserError } from "../errors.ts";
import type { Log } from "../ports/log.ts";
import { closeFault } from "./connection-fault.ts";

/** Why the connection ended for good, as soon as it has. */
export type Watch = { readonly lost: Promise<UserError>; fault(): UserError | null };

/**
 * Writes down what becomes of the connection. discord.js reconnects by itself, except where Discord says that it need not
 * try; an `error` that nobody listens to would end the process.
 */
export function watchConnection(client: Client, log: Log): Watch {
  const { promise, resolve } = Promise.withResolvers<UserError>();
  let fault: UserError | null = null;
  client.on(Events.Error, (error) => log.error({ error }, "Discord's client reports an error"));
  client.on(Events.ShardError, (error) => log.warn({ error }, "The connection to Discord has trouble"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "Discord's client warns"));
  client.on(Events.ShardReconnecting, () => log.info({}, "The connection to Discord broke and is made again"));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, "The connection to Discord stands again"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    fault = closeFault(code);
    resolve(fault);
  });
  return { lost: promise, fault: () => fault };
}
