import { z } from "zod";
import { understand } from "./attempt.ts";
import type { ClientFactory } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { remembered } from "./remembered.ts";

/** Connects by a token: one client does everything, as whoever the token belongs to. */
export function connectByToken(clients: ClientFactory, token: string): GitHubConnection {
  const client = clients({ auth: token });
  return {
    writer: () => Promise.resolve(client),
    readers: () => Promise.resolve(() => client),
    login: remembered(async () => {
      try {
        const { data } = await client.rest.users.getAuthenticated();
        return understand(deeds.whoAmI, z.object({ login: z.string() }), data).login;
      } catch (error) {
        // The token of a workflow belongs to no user and may not ask: "Resource not accessible by integration".
        const failure = readFailure(error);
        if (failure?.status === 403 && /by integration/i.test(failure.message)) return null;
        throw error;
      }
    }),
  };
}
