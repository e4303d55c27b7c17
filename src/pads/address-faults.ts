import { UserError } from "../errors.ts";

const example = "for example https://pad.example.org/team-meeting, or file:notes.md";

/** What is wrong with a pad's address, and what to write instead; nothing that may be secret is repeated. */
export const addressFaults = {
  empty: () => new UserError(`The pad's address is empty. Copy it from the browser, ${example}.`),

  noFile: () => new UserError("file: names no file. Write its path after it, for example file:notes.md."),

  badFileUrl: () =>
    new UserError("The pad's file: URL can't be read. Write file: and the path alone, for example file:notes.md."),

  noScheme: (text: string) =>
    new UserError(
      `The pad "${text}" is neither a URL nor a file. Write https://${text} if it is a pad, file:${text} if it is a file.`,
    ),

  notUrl: () => new UserError(`The pad's address is no URL. Copy it from the browser, ${example}.`),

  otherScheme: (protocol: string) =>
    new UserError(`The pad's address begins with ${protocol}, but a pad is read by https: or http:, ${example}.`),

  secretInUrl: () =>
    new UserError(
      "The pad's address holds a user name or password, and it would be posted with every reminder. Write it without.",
    ),

  noNote: (origin: string) =>
    new UserError(
      `The pad's address names no note. Open the note at ${origin} and copy the address from there, ${example}.`,
    ),

  readOnlyLink: () =>
    new UserError(
      "The pad's address is Etherpad's read-only link, which its API does not know. Open the pad itself and copy the address from there, for example https://pad.example.org/p/team-meeting.",
    ),

  badEncoding: () =>
    new UserError(
      "The pad's address has a percent sign that stands for nothing. Copy the address again from the browser.",
    ),
};
