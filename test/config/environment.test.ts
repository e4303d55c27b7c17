import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { readEnvironment } from "../../src/config/environment.ts";
import { UserError } from "../../src/errors.ts";

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const files: Record<string, string> = {
  "/run/secrets/token": "tok-en\n",
  "/run/secrets/key.pem": privateKey,
  "/empty": "\n",
};
const readFile = (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  return text;
};
const read = (env: Record<string, string | undefined>) => readEnvironment(env, readFile);

function told(env: Record<string, string>): string {
  try {
    read(env);
    return "no fault";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test("With nothing set, the bot runs locally, and its servers listen to this machine alone", () => {
  expect(read({})).toMatchInlineSnapshot(`
    {
      "configFile": "./meetbot.yaml",
      "dataFolder": "./data",
      "discord": null,
      "github": {
        "access": null,
        "api": null,
        "webhookSecret": null,
      },
      "host": "127.0.0.1",
      "logLevel": "info",
      "pads": {
        "etherpadKey": null,
        "hackmdApi": null,
        "hackmdMonthlyCalls": 2000,
        "hackmdToken": null,
      },
      "port": 8080,
      "publicUrl": null,
      "secrets": [],
      "smtpUrl": null,
    }
  `);
});

test("Each variable can come from a file, whose last line break is none of the value", () => {
  const { discord, github, secrets } = read({
    DISCORD_TOKEN_FILE: "/run/secrets/token",
    GITHUB_APP_ID: "12",
    GITHUB_APP_PRIVATE_KEY_FILE: "/run/secrets/key.pem",
  });
  expect(discord).toEqual({ token: "tok-en", api: null });
  expect(github.access).toEqual({ kind: "app", appId: "12", privateKey: privateKey.trim() });
  expect(secrets).toEqual(["tok-en", privateKey.trim()]);
});

test("A private key may come on one line, its line breaks spelt out", () => {
  const { github } = read({ GITHUB_APP_ID: "12", GITHUB_APP_PRIVATE_KEY: privateKey.replaceAll("\n", "\\n") });
  expect(github.access).toEqual({ kind: "app", appId: "12", privateKey });
});

test("An empty text is no value, as Compose passes it", () => {
  expect(read({ DISCORD_TOKEN: "", GITHUB_TOKEN_FILE: " ", PORT: "" })).toEqual(read({}));
});

test("Faults are told at once, and no secret is repeated", () => {
  const env = {
    DISCORD_TOKEN: "Bot s3cret",
    DISCORD_API: "http://discord.example.org/api",
    GITHUB_TOKEN: "s3cret",
    GITHUB_TOKEN_FILE: "/run/secrets/token",
    GITHUB_APP_ID: "my-app",
    GITHUB_APP_PRIVATE_KEY: "s3cret",
    GITHUB_API: "github.example.org",
    GITHUB_WEBHOOK_SECRET_FILE: "/empty",
    MEETBOT_CONFIG_FILE: "/nowhere",
    PORT: "http",
    LOG_LEVEL: "loud",
    SMTP_URL: "mail.example.org:587 s3cret",
  };
  expect(told(env)).toMatchInlineSnapshot(`
    "The environment has 11 faults.

    MEETBOT_CONFIG_FILE
      The file can't be read (ENOENT: no such file or directory, open '/nowhere').
      Write: MEETBOT_CONFIG_FILE=/run/secrets/meetbot_config

    DISCORD_TOKEN
      This is no token: a token is one word.
      Write: DISCORD_TOKEN= and the token alone, without quotes and without "Bot " or "Bearer " before it

    DISCORD_API
      This is neither an https address nor one of this machine.
      Write: DISCORD_API=http://127.0.0.1:4000/api

    GITHUB_TOKEN
      GITHUB_TOKEN and GITHUB_TOKEN_FILE are both set, and only one can hold.
      Write: either GITHUB_TOKEN or GITHUB_TOKEN_FILE

    GITHUB_APP_ID
      This is no App id: it is a number.
      Write: GITHUB_APP_ID=123456

    GITHUB_APP_PRIVATE_KEY
      This is no private key in PEM.
      Write: GITHUB_APP_PRIVATE_KEY_FILE= and the path of the .pem file that GitHub gave

    GITHUB_API
      This is neither an https address nor one of this machine.
      Write: GITHUB_API=https://github.example.org/api/v3

    GITHUB_WEBHOOK_SECRET_FILE
      The file /empty is empty.
      Write: the value into that file, or leave GITHUB_WEBHOOK_SECRET_FILE out

    SMTP_URL
      This is no address of a mail server.
      Write: SMTP_URL=smtp://user:password@mail.example.org:587, or smtps:// and the same (docs/operating.md)

    PORT
      This is no port: it is a number from 0 to 65535.
      Write: PORT=8080

    LOG_LEVEL
      This is no level; there are debug, info, warn, error, silent.
      Write: LOG_LEVEL=info"
  `);
  expect(told(env)).not.toContain("s3cret");
});

test("Credentials must go together", () => {
  const told3 = [
    told({ DISCORD_TOKEN: "tok-en" }),
    told({ GITHUB_APP_ID: "12" }),
    told({ GITHUB_APP_PRIVATE_KEY: privateKey }),
    told({ GITHUB_TOKEN: "tok-en", GITHUB_APP_ID: "12" }),
  ];
  expect(told3.join("\n\n")).toMatchInlineSnapshot(`
    "The environment has 1 fault.

    GITHUB_TOKEN
      DISCORD_TOKEN is set, and there is nothing to file issues with.
      Write: GITHUB_TOKEN, or GITHUB_APP_ID with GITHUB_APP_PRIVATE_KEY (docs/operating.md)

    The environment has 1 fault.

    GITHUB_APP_PRIVATE_KEY
      It is missing, and GITHUB_APP_ID is set: a GitHub App needs both.
      Write: GITHUB_APP_PRIVATE_KEY_FILE=/run/secrets/github-app.pem

    The environment has 1 fault.

    GITHUB_APP_ID
      It is missing, and GITHUB_APP_PRIVATE_KEY is set: a GitHub App needs both.
      Write: GITHUB_APP_ID=123456

    The environment has 1 fault.

    GITHUB_TOKEN
      A token and a GitHub App are both given, and only one can file the issues.
      Write: either GITHUB_TOKEN or GITHUB_APP_ID with GITHUB_APP_PRIVATE_KEY"
  `);
});

test("The password of a mail server is kept out of the log by itself, too, as it is written and as it is", () => {
  const { smtpUrl, secrets } = read({ SMTP_URL: "smtp://me:p%40ss@mail.example.org" });
  expect([smtpUrl, secrets]).toEqual([
    "smtp://me:p%40ss@mail.example.org",
    ["smtp://me:p%40ss@mail.example.org", "p%40ss", "p@ss"],
  ]);
});
