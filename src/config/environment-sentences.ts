/** What is wrong in the environment, and what to write instead. No sentence repeats a value that may be secret. */
export const environmentSentences = {
  both: (name: string) => ({
    problem: `${name} and ${name}_FILE are both set, and only one can hold.`,
    write: `either ${name} or ${name}_FILE`,
  }),
  emptyFile: (name: string, file: string) => ({
    problem: `The file ${file} is empty.`,
    write: `the value into that file, or leave ${name}_FILE out`,
  }),
  unreadableFile: (name: string, why: string) => ({
    problem: `The file can't be read (${why}).`,
    write: `${name}_FILE=/run/secrets/${name.toLowerCase()}`,
  }),
  twoForGitHub: () => ({
    problem: "A token and a GitHub App are both given, and only one can file the issues.",
    write: "either GITHUB_TOKEN or GITHUB_APP_ID with GITHUB_APP_PRIVATE_KEY",
  }),
  appWithoutKey: () => ({
    problem: "It is missing, and GITHUB_APP_ID is set: a GitHub App needs both.",
    write: "GITHUB_APP_PRIVATE_KEY_FILE=/run/secrets/github-app.pem",
  }),
  keyWithoutApp: () => ({
    problem: "It is missing, and GITHUB_APP_PRIVATE_KEY is set: a GitHub App needs both.",
    write: "GITHUB_APP_ID=123456",
  }),
  noGitHub: () => ({
    problem: "DISCORD_TOKEN is set, and there is nothing to file issues with.",
    write: "GITHUB_TOKEN, or GITHUB_APP_ID with GITHUB_APP_PRIVATE_KEY (docs/operating.md)",
  }),
  notAToken: (name: string) => ({
    problem: "This is no token: a token is one word.",
    write: `${name}= and the token alone, without quotes and without "Bot " or "Bearer " before it`,
  }),
  notAKey: () => ({
    problem: "This is no private key in PEM.",
    write: "GITHUB_APP_PRIVATE_KEY_FILE= and the path of the .pem file that GitHub gave",
  }),
  notAnAppId: () => ({ problem: "This is no App id: it is a number.", write: "GITHUB_APP_ID=123456" }),
  notABase: (write: string) => ({ problem: "This is neither an https address nor one of this machine.", write }),
  noEtherpadKey: (server: string) => ({
    problem: `It is missing, and a pad is on the Etherpad at ${server}, whose API takes a key.`,
    write: "ETHERPAD_API_KEY= and what stands in APIKEY.txt on that server (docs/operating.md)",
  }),
  noHackmdToken: (link: string) => ({
    problem: `It is missing, and the pad ${link} is on HackMD, whose API takes a token.`,
    write: "HACKMD_TOKEN= and a token made under Settings, API on hackmd.io (docs/operating.md)",
  }),
  twoEtherpads: (servers: readonly string[]) => ({
    problem: `Pads are on ${servers.length} Etherpads (${servers.join(", ")}), and the key of one would be told to the others.`,
    write: "pads of one Etherpad into this meetbot.yaml, and run a second bot for the others",
  }),
  notAMailServer: () => ({
    problem: "This is no address of a mail server.",
    write: "SMTP_URL=smtp://user:password@mail.example.org:587, or smtps:// and the same (docs/operating.md)",
  }),
  notACount: () => ({
    problem: "This is no number of calls: it is one of 100 to 9999999.",
    write: "HACKMD_MONTHLY_CALLS=2000",
  }),
  notAPort: () => ({ problem: "This is no port: it is a number from 0 to 65535.", write: "PORT=8080" }),
  notALevel: (levels: readonly string[]) => ({
    problem: `This is no level; there are ${levels.join(", ")}.`,
    write: "LOG_LEVEL=info",
  }),
};
