import { checkWebAddress } from "./checks/address.ts";
import { isMailServer } from "./checks/mail-server.ts";
import { environmentSentences as sentences } from "./environment-sentences.ts";
import { isPrivateKey } from "./private-key.ts";

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** A variable of the environment. Each can be given as `NAME_FILE` too: the path of a file that holds the value. */
export type Variable = {
  readonly name: string;
  readonly description: string;
  /** The value where it is not set; null: there is none. */
  readonly fallback: string | null;
  readonly example: string;
  /** Its value is never shown. */
  readonly isSecret: boolean;
  /** What a value must be, and what to say where it is not; null: anything goes. */
  readonly rule: {
    readonly holds: (value: string) => boolean;
    readonly otherwise: { readonly problem: string; readonly write: string };
  } | null;
};

const isWord = (value: string) => /^[^\s"']+$/.test(value);
const isBase = (value: string) => checkWebAddress(value) === null;

/** Every variable that the bot reads. The table in the docs and `.env.example` come from here. */
export const variables = [
  {
    name: "MEETBOT_CONFIG",
    description: "The configuration file.",
    fallback: "./meetbot.yaml",
    example: "./meetbot.yaml",
    isSecret: false,
    rule: null,
  },
  {
    name: "MEETBOT_DATA",
    description: "The folder of the store, made where there is none. Keep it on a local disk, and back it up.",
    fallback: "./data",
    example: "./data",
    isSecret: false,
    rule: null,
  },
  {
    name: "DISCORD_TOKEN",
    description: "The bot's token on Discord. Without it the terminal is the chat.",
    fallback: null,
    example: "the token of the page Bot of your application",
    isSecret: true,
    rule: { holds: isWord, otherwise: sentences.notAToken("DISCORD_TOKEN") },
  },
  {
    name: "DISCORD_API",
    description: "The base of Discord's REST API, for a test server; the gateway's address is asked from it.",
    fallback: null,
    example: "http://127.0.0.1:4000/api",
    isSecret: false,
    rule: { holds: isBase, otherwise: sentences.notABase("DISCORD_API=http://127.0.0.1:4000/api") },
  },
  {
    name: "GITHUB_TOKEN",
    description: "A token of GitHub that may write issues. Either this or a GitHub App.",
    fallback: null,
    example: "github_pat_…",
    isSecret: true,
    rule: { holds: isWord, otherwise: sentences.notAToken("GITHUB_TOKEN") },
  },
  {
    name: "GITHUB_APP_ID",
    description: "The id of the GitHub App that files issues; it goes with its private key.",
    fallback: null,
    example: "123456",
    isSecret: false,
    rule: { holds: (value) => /^\d+$/.test(value), otherwise: sentences.notAnAppId() },
  },
  {
    name: "GITHUB_APP_PRIVATE_KEY",
    description:
      "The private key of that App, in PEM. As `GITHUB_APP_PRIVATE_KEY_FILE` it can stay the file that GitHub gave.",
    fallback: null,
    example: "-----BEGIN RSA PRIVATE KEY-----…",
    isSecret: true,
    rule: { holds: isPrivateKey, otherwise: sentences.notAKey() },
  },
  {
    name: "GITHUB_API",
    description: "The base of GitHub's REST API, for GitHub Enterprise or a test server.",
    fallback: null,
    example: "https://github.example.org/api/v3",
    isSecret: false,
    rule: { holds: isBase, otherwise: sentences.notABase("GITHUB_API=https://github.example.org/api/v3") },
  },
  {
    name: "GITHUB_WEBHOOK_SECRET",
    description:
      "The secret of GitHub's web hooks. With it the bot takes them at `/hooks/github`; without it, it finds changes by asking GitHub.",
    fallback: null,
    example: "a long random text",
    isSecret: true,
    rule: null,
  },
  {
    name: "ETHERPAD_API_KEY",
    description:
      "The API key of the Etherpad that the pads are on: what stands in `APIKEY.txt` on its server. One key, so one Etherpad.",
    fallback: null,
    example: "what stands in APIKEY.txt",
    isSecret: true,
    rule: { holds: isWord, otherwise: sentences.notAToken("ETHERPAD_API_KEY") },
  },
  {
    name: "HACKMD_TOKEN",
    description:
      "A token of HackMD's API, for pads on hackmd.io, of an account that may edit them: Settings, API, Create API token.",
    fallback: null,
    example: "the token of the page API",
    isSecret: true,
    rule: { holds: isWord, otherwise: sentences.notAToken("HACKMD_TOKEN") },
  },
  {
    name: "HACKMD_MONTHLY_CALLS",
    description:
      "How many calls a month HackMD's plan has. Three quarters of them are for reading: with 2000, a single pad is read every half hour.",
    fallback: "2000",
    example: "2000",
    isSecret: false,
    rule: { holds: (value) => /^[1-9]\d{2,6}$/.test(value), otherwise: sentences.notACount() },
  },
  {
    name: "HACKMD_API",
    description: "The base of HackMD's API, for a test server.",
    fallback: null,
    example: "http://127.0.0.1:4000/v1",
    isSecret: false,
    rule: { holds: isBase, otherwise: sentences.notABase("HACKMD_API=http://127.0.0.1:4000/v1") },
  },
  {
    name: "SMTP_URL",
    description:
      "The mail server for `doors.mail`: `smtp://user:password@host:587` (made secure by STARTTLS before the password is told) or `smtps://…`; signs such as `@` in the password are written `%40`. Without it mails are written as files.",
    fallback: null,
    example: "smtp://meetings:password@mail.example.org:587",
    isSecret: true,
    rule: { holds: isMailServer, otherwise: sentences.notAMailServer() },
  },
  {
    name: "HOST",
    description:
      "The address that the web server (health, metrics, web hooks) listens on: this machine alone, unless you say `0.0.0.0`.",
    fallback: "127.0.0.1",
    example: "127.0.0.1",
    isSecret: false,
    rule: null,
  },
  {
    name: "PORT",
    description: "Its port; 0 takes a free one.",
    fallback: "8080",
    example: "8080",
    isSecret: false,
    rule: { holds: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, otherwise: sentences.notAPort() },
  },
  {
    name: "PUBLIC_URL",
    description:
      "Where people reach the web pages, as the proxy before them has it. Messages link to them only where it is set.",
    fallback: null,
    example: "https://meetings.example.org",
    isSecret: false,
    rule: { holds: isBase, otherwise: sentences.notABase("PUBLIC_URL=https://meetings.example.org") },
  },
  {
    name: "LOG_LEVEL",
    description: "How much is logged: `debug`, `info`, `warn`, `error` or `silent`.",
    fallback: "info",
    example: "info",
    isSecret: false,
    rule: { holds: (value) => logLevels.some((level) => level === value), otherwise: sentences.notALevel(logLevels) },
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]["name"];
