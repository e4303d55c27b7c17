import { createPrivateKey } from "node:crypto";
import { createAppAuth } from "@octokit/auth-app";
import { z } from "zod";
import { CallError, UserError } from "../errors.ts";
import { understand } from "./attempt.ts";
import type { Client, ClientFactory } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { refusals } from "./refusals.ts";
import { remembered } from "./remembered.ts";
import { splitRepository } from "./split-repository.ts";

const installationAnswer = z.object({
  id: z.int(),
  suspended_at: z.string().nullish(),
  account: z.object({ login: z.string().optional() }).nullish(),
});
const installationList = z.array(installationAnswer);
const appAnswer = z.object({ slug: z.string() });
const tokenAnswer = z.object({ token: z.string(), permissions: z.record(z.string(), z.string()) });

/** What an installation must let the bot do, to write issues, or files by pull requests. */
const needed = { issues: ["issues"], files: ["contents", "pull_requests"] } as const;

/**
 * Connects as a GitHub App: each repository is written to with the rights of the installation that covers it. The
 * private key may have its line ends written as `\n`. Throws `UserError` where it is none.
 */
export function connectAsApp(clients: ClientFactory, appId: string, key: string): GitHubConnection {
  const privateKey = readPrivateKey(key);
  const app = clients({ authStrategy: createAppAuth, auth: { appId, privateKey } });
  const installations = new Map<number, Client>();
  const installation = (installationId: number): Client => {
    const known = installations.get(installationId);
    if (known !== undefined) return known;
    const client = clients({ authStrategy: createAppAuth, auth: { appId, privateKey, installationId } });
    installations.set(installationId, client);
    return client;
  };

  return {
    async writer(repository, what = "issues") {
      const client = installation(await installationFor(app, repository));
      // Fetches the token now: whatever fails in that has not been a write.
      const rights = understand(deeds.prepare(repository), tokenAnswer, await client.auth({ type: "installation" }));
      if (needed[what].every((right) => rights.permissions[right] === "write")) return client;
      const refusal = what === "files" ? refusals.mayNotPropose : refusals.forbidden;
      throw new CallError(refusal(deeds.prepare(repository)), "refused");
    },

    async readers() {
      const { data } = await app.rest.apps.listInstallations({ per_page: 100 });
      const active = understand(deeds.readStates, installationList, data).filter((one) => one.suspended_at == null);
      const [first] = active;
      if (first === undefined) throw new CallError(refusals.installedNowhere, "refused");
      const byOwner = new Map(active.map(({ id, account }) => [account?.login?.toLowerCase(), id]));
      return (owner) => installation(byOwner.get(owner.toLowerCase()) ?? first.id);
    },

    login: remembered(async () => {
      const { data } = await app.rest.apps.getAuthenticated();
      return `${understand(deeds.whoAmI, appAnswer, data).slug}[bot]`;
    }),
  };
}

async function installationFor(app: Client, repository: string): Promise<number> {
  try {
    const { data } = await app.rest.apps.getRepoInstallation(splitRepository(repository));
    return understand(deeds.prepare(repository), installationAnswer, data).id;
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw error;
    throw new CallError(refusals.notInstalled(repository), "refused");
  }
}

function readPrivateKey(key: string): string {
  const pem = key.replaceAll("\\n", "\n").trim();
  try {
    createPrivateKey(pem);
    return pem;
  } catch {
    throw new UserError(refusals.privateKey); // without the cause, which may quote the key
  }
}
