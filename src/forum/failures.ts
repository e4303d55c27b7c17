import { CallError } from "../errors.ts";

const soon = "I look again in an hour.";
const check = 'Check "announce.forum" in the configuration.';

/** What may be wrong with a forum, and what to do. Only reading is done there, so nothing is ever half done. */
export const forumFailures = {
  busy: (host: string, retryAt: Temporal.Instant) =>
    new CallError(`${host} asks the bot to search less often. ${soon}`, "later", { retryAt }),
  overloaded: (host: string) => new CallError(`${host} is too busy to search just now. ${soon}`, "later"),
  failing: (host: string, status: number) =>
    new CallError(`${host} is broken: it answered HTTP ${status}. ${soon}`, "later"),
  timeOut: (host: string, cause: unknown) =>
    new CallError(`${host} did not answer in time. ${soon}`, "later", { cause }),
  unreachable: (host: string, cause: unknown) =>
    new CallError(
      `${host} can't be reached. ${soon} If it stays so, is "announce.forum" right in the configuration?`,
      "later",
      { cause },
    ),
  closed: (host: string) =>
    new CallError(`${host} shows its topics to members alone, so I can't tell what is announced there.`, "refused"),
  moved: (host: string) =>
    new CallError(`${host} sends its readers elsewhere, and I don't follow. ${check}`, "refused"),
  missing: (host: string, status: number) =>
    new CallError(`${host} has no search as Discourse has it (HTTP ${status}). ${check}`, "refused"),
  tooLarge: (host: string) => new CallError(`${host} answers with more than I read. ${check}`, "refused"),
  garbled: (host: string, cause?: unknown) =>
    new CallError(`What ${host} answered is no search of Discourse's. ${check}`, "refused", { cause }),
} as const;
