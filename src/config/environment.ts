import { UserError } from "../errors.ts";
import { environmentSentences as sentences } from "./environment-sentences.ts";
import { type Fault, faultsToText } from "./faults.ts";
import { withLineBreaks } from "./private-key.ts";
import { readVariables, type Values } from "./read-variables.ts";
import { logLevels, type VariableName, variables } from "./variables.ts";

type LogLevel = (typeof logLevels)[number];

/** How the bot may act on GitHub. */
type GitHubAccess =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "app"; readonly appId: string; readonly privateKey: string };

/** What the environment says, defaults filled in. */
export type Environment = {
  readonly configFile: string;
  readonly dataFolder: string;
  /** Null: the terminal is the chat. `api` null: Discord's own. */
  readonly discord: { readonly token: string; readonly api: string | null } | null;
  /** `access` null: issues go into the ledger. `api` null: GitHub's own. */
  readonly github: {
    readonly access: GitHubAccess | null;
    readonly api: string | null;
    readonly webhookSecret: string | null;
  };
  /** With what pads are read that are not open to everybody. Null: there is none; `hackmdApi` null: HackMD's own. */
  readonly pads: {
    readonly etherpadKey: string | null;
    readonly hackmdToken: string | null;
    readonly hackmdApi: string | null;
    readonly hackmdMonthlyCalls: number;
  };
  /** The mail server, as a URL; null: mails are written as files. */
  readonly smtpUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Where people reach the web pages; null: nobody said. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** Every secret value, for the log to keep out. */
  readonly secrets: readonly string[];
};

/**
 * Reads the variables of the environment, each also as `NAME_FILE`. Throws a `UserError` that tells every fault at once, and shows
 * no value of a secret.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Environment {
  const { values, faults } = readVariables(env, readFile);
  // Whether credentials go together can be told once each of them could be read.
  const all = faults.length > 0 ? faults : accessFaults(values);
  if (all.length > 0) throw new UserError(faultsToText(all, "The environment"));

  const get = (name: VariableName) => values.get(name) ?? null;
  const token = get("DISCORD_TOKEN");
  return {
    configFile: get("MEETBOT_CONFIG") ?? "",
    dataFolder: get("MEETBOT_DATA") ?? "",
    discord: token === null ? null : { token, api: get("DISCORD_API") },
    github: { access: accessOf(values), api: get("GITHUB_API"), webhookSecret: get("GITHUB_WEBHOOK_SECRET") },
    pads: {
      etherpadKey: get("ETHERPAD_API_KEY"),
      hackmdToken: get("HACKMD_TOKEN"),
      hackmdApi: get("HACKMD_API"),
      hackmdMonthlyCalls: Number(get("HACKMD_MONTHLY_CALLS")),
    },
    smtpUrl: get("SMTP_URL"),
    host: get("HOST") ?? "",
    port: Number(get("PORT")),
    publicUrl: get("PUBLIC_URL"),
    logLevel: logLevels.find((level) => level === get("LOG_LEVEL")) ?? "info",
    secrets: [
      ...variables.flatMap(({ name, isSecret }) => (isSecret ? (get(name) ?? []) : [])),
      ...passwordIn(get("SMTP_URL")),
    ],
  };
}

/** A password shows by itself, too, as it is written in the address and as it is. */
function passwordIn(address: string | null): readonly string[] {
  const password = address === null ? "" : (URL.parse(address)?.password ?? "");
  return password === "" ? [] : [password, decodeURIComponent(password)];
}

function accessOf(values: Values): GitHubAccess | null {
  const token = values.get("GITHUB_TOKEN");
  const appId = values.get("GITHUB_APP_ID");
  const key = values.get("GITHUB_APP_PRIVATE_KEY");
  if (token !== undefined) return { kind: "token", token };
  return appId === undefined || key === undefined ? null : { kind: "app", appId, privateKey: withLineBreaks(key) };
}

/** Which credentials there must be together, and which not. */
function accessFaults(values: Values): Fault[] {
  const token = values.has("GITHUB_TOKEN");
  const appId = values.has("GITHUB_APP_ID");
  const key = values.has("GITHUB_APP_PRIVATE_KEY");
  if (token && (appId || key)) return [{ path: "GITHUB_TOKEN", line: null, ...sentences.twoForGitHub() }];
  if (appId && !key) return [{ path: "GITHUB_APP_PRIVATE_KEY", line: null, ...sentences.appWithoutKey() }];
  if (key && !appId) return [{ path: "GITHUB_APP_ID", line: null, ...sentences.keyWithoutApp() }];
  if (values.has("DISCORD_TOKEN") && !token && !appId)
    return [{ path: "GITHUB_TOKEN", line: null, ...sentences.noGitHub() }];
  return [];
}
