import type { Log } from "../ports/log.ts";
import { connectAsApp } from "./app-connection.ts";
import { clientFactory } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { connectByToken } from "./token-connection.ts";

/** By what the bot is known to GitHub: somebody's token, or a GitHub App with its private key (PEM). */
export type GitHubAuth = { readonly token: string } | { readonly appId: string; readonly privateKey: string };

/**
 * Opens the way to GitHub, without a request yet. `baseUrl` null: github.com. Tests shorten the time-out (20 s) and the
 * second of waiting. Throws `UserError` where the private key is none.
 */
export function connectGitHub(options: {
  auth: GitHubAuth;
  baseUrl: string | null;
  log: Log;
  timeoutMs?: number;
  secondMs?: number;
}): GitHubConnection {
  const { auth, log, timeoutMs = 20_000, secondMs = 1000 } = options;
  const baseUrl = (options.baseUrl ?? "https://api.github.com").replace(/\/+$/, "");
  const clients = clientFactory({ baseUrl, log, timeoutMs, secondMs });
  return "token" in auth ? connectByToken(clients, auth.token) : connectAsApp(clients, auth.appId, auth.privateKey);
}
