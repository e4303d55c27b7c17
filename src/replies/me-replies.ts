import type { KnownPerson, PendingProof, Reminders } from "../people/person.ts";
import type { ProofFault } from "../people/proof.ts";

const forgets = "/me export shows all that I keep about you, and /me forget has it deleted.";

/** What the bot says to people about themselves. */
export const meReplies = {
  whoYouAre: ({ github, name, pending, taken }: KnownPerson) =>
    [
      ...(taken === null ? [] : [`${taken.login} was you, until somebody else here proved that account.`]),
      github === null
        ? "I do not know your GitHub account. To tell me: /me github login:YOUR-LOGIN"
        : `On GitHub you are ${github.login}. To change that: /me github with another login, or /me unlink.`,
      ...(pending === null ? [] : [`A word waits to be shown under ${pending.login}: it is \`${pending.word}\`.`]),
      ...(name !== null
        ? [`In the notes you are ${name}. To change that: /me name`]
        : github === null
          ? []
          : ["If the notes call you by a name that the configuration does not have: /me name"]),
      forgets,
    ].join("\n"),
  notALogin: (typed: string) =>
    `"${typed}" is no GitHub login. It has letters, digits and single hyphens, such as ada-lovelace.`,
  noSuchLogin: (login: string) => `GitHub has nobody called ${login}. Is it spelt right?`,
  accountIsYours: (login: string) => `${login} is yours already, as I know. /me unlink takes it back.`,
  proofOfWhat: "A proof of what? First ask for a word: /me github login:YOUR-LOGIN",
  noWordYet: "You had no word yet, or it was more than an hour old. Here is a new one:",
  word: ({ login, word }: PendingProof, until: string) =>
    [
      `To show that ${login} is you, write this word on a line of its own:`,
      `\`${word}\``,
      "either into a new public gist (https://gist.github.com), as its text, its file's name or its description; then type /me github " +
        `login:${login} once more;`,
      "or into a new comment on any issue or pull request that I can read; then give its address with " +
        `/me github login:${login} proof:ADDRESS.`,
      `The word is good for an hour, until ${until} UTC. You may delete the gist or the comment afterwards.`,
    ].join("\n"),
  notAProof: (typed: string) =>
    `"${typed}" is the address of no gist and no comment. Give one such as https://gist.github.com/ada/0a1b2c3d4e5f60718293 or https://github.com/owner/repo/issues/12#issuecomment-3456.`,
  proofFaults: {
    "in gists": (login: string) => `None of the newest public gists of ${login} has the word yet.`,
    nothing: () => "I can see nothing there. Is the address right, and is it public?",
    "somebody else's": (login: string) => `That was not written by ${login}.`,
    "no word": () => "The word is not there on a line of its own.",
    edited: () =>
      "That comment was edited after it was written, perhaps by somebody else. Write a new one, and leave it as it is.",
  } satisfies Record<ProofFault | "in gists", (login: string) => string>,
  linked: (login: string, mode: Reminders["mode"]) =>
    `You are ${login} on GitHub: from now on, todos of ${login} are yours. You may delete what you wrote.${
      mode === "off" ? " To be told of them in private: /me reminders" : ""
    }`,
  unlinked: (login: string, name: string | null) =>
    `${login} is no longer yours here${name === null ? "" : `, nor is the name ${name}`}.`,
  nothingLinked: "No account was linked to you.",

  nameNeedsAccount: "First show which GitHub account is yours: /me github login:YOUR-LOGIN",
  notAName: (typed: string) => `"${typed}" can't be a name in the notes. Give it as they write it, such as Ada.`,
  nameIsYours: (name: string, login: string) => `That is so already: by the configuration ${name} is ${login}.`,
  nameIsTaken: {
    configuration: (name: string, holder: string | null, login: string) =>
      `In the configuration ${name} is ${holder ?? "somebody without a GitHub account"}. If that is you, ask a maintainer to write it under "people": ${name}: { github: ${login} }`,
    somebody: (name: string, holder: string | null, login: string) =>
      `${name} is ${holder ?? "somebody else"} already. If that is wrong, ask a maintainer to write it into the configuration, under "people": ${name}: { github: ${login} }`,
  },
  nameClaimed: (name: string, login: string) =>
    `From now on, ${name} in the notes is ${login}. It counts where the configuration does not say otherwise; /me unlink takes it back.`,

  reminders: ({ github, reminders: { mode, lead, quiet, zone } }: KnownPerson) => {
    const before = inWords(lead);
    const hours =
      quiet === null
        ? "at any time of the day"
        : `but never between ${quiet.from} and ${quiet.to}, ${zone === null ? "by the meeting's clock" : zone}`;
    const said = {
      off: "I send you nothing unasked. To change that: /me reminders mode:digest or mode:direct",
      digest: `${before} before each meeting I send you what is open of yours, ${hours}. mode:off turns it off.`,
      direct: `I tell you when a todo of yours is filed, and ${before} before one is due, ${hours}. mode:off turns it off.`,
    }[mode];
    const unknown = mode !== "off" && github === null;
    return unknown ? `${said}\nBut I do not know yet which todos are yours: /me github login:YOUR-LOGIN` : said;
  },
  notAMode: (typed: string, modes: readonly string[]) => `"${typed}" is none of ${modes.join(", ")}.`,
  notALead: (typed: string) =>
    `"${typed}" is no time before. Write it as 1 day, 3 hours or P1D; a month is the longest.`,
  notQuietHours: (typed: string) => `"${typed}" are no hours. Write them as 22:00-08:00, or none for no quiet hours.`,

  exportFile: (name: string) => `meetbot-${name.toLowerCase().replaceAll(/[^a-z\d]+/g, "-") || "you"}.json`,
  exported: (name: string) =>
    `That is all that I keep about you. Todos that you decided are found by the name ${name}; what was posted and written for all to see stands there.`,
  forgetAsk:
    "Shall I forget you? Your GitHub account, your name in the notes, your reminders and what I sent you are deleted. What is public stays: your name in the notes and minutes, with the todos that you decided, and beside the points that you added to the pad, in the pad and in the list of what was written there.",
  forgetButton: "Forget me",
  forgotten:
    "I have forgotten you. What is public stays: your name in the notes and minutes, with the todos that you decided, and beside the points that you added to the pad.",

  toYou: "── to you ──",
  duration: inWords,
};

/** `1 day`, `1 day, 3 hours`. */
function inWords(duration: string): string {
  return new Intl.DurationFormat("en-GB", { style: "long" }).format(Temporal.Duration.from(duration));
}
