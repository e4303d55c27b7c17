/** What is wrong in `meetbot.yaml`, and what to write instead: every sentence that `meetbot check` says. */
export const sentences = {
  // The text of the file
  yaml: (code: string, message: string) => yamlSentences[code] ?? { problem: `${message}.`, write: "valid YAML here" },
  alias: (message: string) => ({
    problem: `An alias can't be followed (${message}).`,
    write: "the value itself, in each place",
  }),
  noSeries: () => ({
    problem: "The file does not begin with series:, which has one entry a meeting.",
    write:
      "series:\n  - id: mirageos\n    title: MirageOS meeting\n    … and so on: docs/configuration.md has an example to copy",
  }),

  // Its shape
  missing: () => "It is missing, and there is no default.",
  nothing: () => "Nothing stands here.",
  wrongType: (expected: string, received: string) => `This is ${received}, where ${expected} is expected.`,
  notOneOf: (value: unknown, choices: readonly string[]) => `${quote(value)} is none of ${choices.join(", ")}.`,
  unknownKey: (key: string, known: readonly string[]) =>
    `There is no setting "${key}" here${known.length === 0 ? "" : `; there are ${known.join(", ")}`}.`,
  takeOut: (what: string) => `nothing: take "${what}" out`,
  tooSmall: (value: unknown, least: number | bigint) => `${quote(value)} is too little; the least is ${least}.`,
  tooBig: (value: unknown, most: number | bigint) => `${quote(value)} is too much; the most is ${most}.`,
  emptyList: () => "The list is empty, and needs at least one entry.",
  emptyText: () => "The text is empty.",
  tooLong: (most: number | bigint) => `The text is too long; the most is ${most} characters.`,

  // Single values
  zoneAbbreviation: (value: string, write: string | undefined) => ({
    problem: `"${value}" is an abbreviation, and does not say when the clocks change. A zone is named by region and city.`,
    write,
  }),
  zoneOffset: (value: string) => ({
    problem: `"${value}" is an offset, and does not say when the clocks change. A zone is named by region and city.`,
  }),
  zoneUnknown: (value: string, write: string | undefined) => ({ problem: `There is no time zone "${value}".`, write }),
  duration: (value: string, write: string | undefined) => ({
    problem: `"${value}" is no ISO 8601 duration of weeks, days, hours and minutes.`,
    write,
  }),
  durationMonths: (value: string, write: string | undefined) => ({
    problem: `"${value}" counts in months, which differ in length; minutes have a T before them.`,
    write,
  }),
  leadZero: (value: string) => ({
    problem: `"${value}" is no time at all, and a reminder goes out before the meeting.`,
    write: "PT15M",
  }),
  repository: (value: string, write: string | undefined) => ({
    problem: `"${value}" is no repository of the form owner/repo.`,
    write,
  }),
  folder: (value: string, write: string | undefined) => ({
    problem: `"${value}" is no folder of a repository, named from its top.`,
    write,
  }),
  notAPicture: () => ({
    problem: "This is no path of a PNG, JPEG or GIF file.",
    write: "meeting.png",
  }),
  allowed: (value: string, write: string | undefined) => ({
    problem: `"${value}" is neither owner/repo nor owner/*.`,
    write,
  }),
  webAddress: (write: string | undefined) => ({ problem: "This is no web address.", write }),
  addressWithPassword: () => ({
    problem: "This address holds a user name or a password, and addresses are posted for all to see.",
  }),
  plainHttp: (write: string) => ({
    problem: "Plain http can be read and changed on its way; it is taken for this machine alone.",
    write,
  }),
  pad: (write: string | undefined) => ({
    problem: "This is neither the https address of a pad, as copied from a browser, nor file:PATH.",
    write,
  }),
  padWithoutName: () => ({
    problem: "This is the address of the server, not of one of its pads.",
  }),
  channel: (value: string, write?: string) => ({
    problem: `"${value}" is no channel: it is discord:, the server's id, a slash and the channel's id (Discord's developer mode copies ids), or terminal:.`,
    write,
  }),
  person: (value: string, write: string | undefined) => ({
    problem: `"${value}" is no id of a person: 17 to 20 digits, in quotes (Discord's developer mode copies ids).`,
    write,
  }),
  maintainer: (value: string, write: string | undefined) => ({
    problem: `"${value}" is neither the id of a person (17 to 20 digits) nor role: and the id of a role.`,
    write,
  }),
  id: (value: string, write: string | undefined) => ({
    problem: `"${value}" is no id: small letters, digits and hyphens between them, at most 32.`,
    write,
  }),
  login: (value: string, write: string | undefined) => ({ problem: `"${value}" is no login of GitHub.`, write }),
  mail: (value: string, write: string | undefined) => ({ problem: `"${value}" is no mail address.`, write }),
  sender: (value: string, address: string | undefined) => ({
    problem: `"${value}" is no sender of mail.`,
    write: address === undefined ? "Our meetings <meetings@example.org>" : `Our meetings <${address}>`,
  }),
  recurrence: (value: string, why: string) => ({
    problem: `"${value}" is no recurrence rule of RFC 5545 (${why}).`,
  }),

  // What must agree
  sameId: (id: string, line: number | null) =>
    `The series on ${line === null ? "another line" : `line ${line}`} has the id "${id}" too.`,
  takenAddress: (id: string) =>
    `The pages of a series are under its id, and /${id} of the web server is something else.`,
  sameLead: (value: string, other: string) =>
    `"${value}" is as long as "${other}": one reminder, not two, goes out then.`,
  outsideAllowList: (repository: string, allowList: readonly string[]) =>
    `"${repository}" is outside filing.repositories (${allowList.join(", ")}), and nothing is ever written there.`,
};

const yamlSentences: Readonly<Record<string, { problem: string; write: string }>> = {
  TAB_AS_INDENT: { problem: "A tab stands at the beginning of this line.", write: "spaces, as on the lines around it" },
  DUPLICATE_KEY: { problem: "This key stands here for the second time.", write: "it once" },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'A second colon stands on this line. A value that ends with ":" or holds ": " needs quotes.',
    write: 'channel: "terminal:"',
  },
  MULTIPLE_DOCS: { problem: "A line of three hyphens begins a second document.", write: "all series in one list" },
  TAG_RESOLVE_FAILED: { problem: "Tags (a ! before a value) are not read.", write: "the value alone" },
};

function quote(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
