import { generateKeyPairSync } from "node:crypto";
import { createEmulator } from "emulate";
import { z } from "zod";
import type { Answer, Call } from "./call.ts";

const OWNER_TOKEN = "ghp_ownerOfAllRepositories0000000000000";

/** An issue as `emulate` holds it. */
const held = z.looseObject({
  number: z.number(),
  title: z.string(),
  html_url: z.string(),
  body: z.string().nullable(),
  state: z.enum(["open", "closed"]),
  state_reason: z.string().nullable(),
  labels: z.array(z.object({ name: z.string() })),
  assignees: z.array(z.object({ login: z.string() })),
  user: z.object({ login: z.string() }),
  created_at: z.string(),
  updated_at: z.string(),
  closed_at: z.string().nullable(),
});
export type HeldIssue = z.infer<typeof held>;

/** Starts `emulate`'s GitHub: it holds repositories, users, issues and installations of an App. */
export async function startUpstream(seed: {
  bot: string;
  people: readonly string[];
  repositories: readonly string[];
  /** The owners that have installed the bot's App, and whether it may write issues there. */
  app: { readonly owners: readonly string[]; readonly issues: "write" | "read" } | null;
}) {
  const { bot, people, repositories, app } = seed;
  const owners = [...new Set([...repositories.map((name) => name.split("/")[0] ?? ""), "elsewhere"])];
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: {
        [OWNER_TOKEN]: { login: "owner", scopes: ["repo"] },
        ...Object.fromEntries([bot, ...people].map((login) => [tokenOf(login), { login, scopes: ["repo"] }])),
      },
      github: {
        users: [{ login: "owner", site_admin: true }, { login: bot }, ...people.map((login) => ({ login }))],
        orgs: owners.map((login) => ({ login, members: [{ login: "owner", role: "admin" }] })),
        repos: repositories.map((name) => {
          const [owner, repo] = name.split("/");
          return { owner, name: repo, auto_init: false };
        }),
        apps: app === null ? [] : [theApp(app)],
      },
    },
  });
  /** Its addresses as they are on GitHub. */
  const asOnGitHub = (text: string) =>
    text
      .replaceAll(`${emulator.url}/repos/`, "https://api.github.com/repos/")
      .replaceAll(emulator.url, "https://github.com");

  async function ask(call: Omit<Call, "query" | "at"> & Partial<Call>) {
    const { method, path, headers, body, query = new URLSearchParams() } = call;
    const { authorization = "" } = headers;
    const response = await fetch(`${emulator.url}${path}?${query.toString()}`, {
      method,
      headers: { authorization, "content-type": "application/json" },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      redirect: "manual",
    });
    const kept = ["content-type", "link"].flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return {
      status: response.status,
      headers: Object.fromEntries(kept),
      body: asOnGitHub(await response.text()),
    } satisfies Answer;
  }

  return {
    /** Passes a call on as it is. */
    ask,

    /** Does something as a person, or as the owner of all repositories. */
    as: (login: string, method: string, path: string, body: unknown = null) =>
      ask({ method, path, body, headers: { authorization: `token ${tokenOf(login)}` } }),

    /** All issues of a repository, oldest first. */
    async issues(repository: string) {
      const all: HeldIssue[] = [];
      for (let page = 1; all.length === (page - 1) * 100; page += 1) {
        const path = `/repos/${repository}/issues`;
        const query = new URLSearchParams({ state: "all", per_page: "100", page: `${page}` });
        const answer = await ask({ method: "GET", path, query, body: null, headers: authorize(OWNER_TOKEN) });
        all.push(...z.array(held).parse(JSON.parse(answer.body)));
      }
      return all.toSorted((a, b) => a.number - b.number);
    },

    close: () => emulator.close(),
  };
}

export type Upstream = Awaited<ReturnType<typeof startUpstream>>;

/** The bot as a GitHub App. Its key takes so long to make that all tests of a file share one. */
export const APP = {
  id: 4711,
  slug: "mirage-meetbot",
  name: "Mirage Meetbot",
  privateKey: once(newPrivateKey),
} as const;

function newPrivateKey(): string {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function theApp({ owners, issues }: { owners: readonly string[]; issues: "write" | "read" }) {
  return {
    app_id: APP.id,
    slug: APP.slug,
    name: APP.name,
    private_key: APP.privateKey(),
    permissions: { issues, contents: issues, pull_requests: issues, metadata: "read" },
    installations: owners.map((account, place) => ({ installation_id: 100 + place, account })),
  };
}

/** A token by which somebody is known. */
export function tokenOf(login: string): string {
  return login === "owner" ? OWNER_TOKEN : `ghp_tokenOf${login}`.padEnd(40, "0");
}

function authorize(token: string) {
  return { authorization: `token ${token}` };
}
