import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import { CallError } from "../errors.ts";
import { refusals } from "./refusals.ts";

/** What was attempted: completes "Discord could not …"; and the permissions it takes. */
export type Attempt = { readonly what: string; readonly needs: string };

/** Failures to reach Discord at all: nothing was sent, so nothing was done. */
const unsent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Tells what a failed call to Discord means for doing it exactly once. A `CallError` is given back as it is. */
export function toCallError(error: unknown, { what, needs }: Attempt, now: Temporal.Instant): CallError {
  const refused = (message: string) => new CallError(message, "refused", { cause: error });
  if (error instanceof CallError) return error;
  if (error instanceof RateLimitError) {
    const milliseconds = Math.ceil(Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout));
    return new CallError(refusals.slowDown(what), "later", { retryAt: now.add({ milliseconds }), cause: error });
  }
  if (error instanceof DiscordAPIError) return refused(refusalOf(error, { what, needs }));
  if (error instanceof HTTPError) {
    return new CallError(refusals.broken(what, error.status), "unknown", { cause: error });
  }
  if (isMissingToken(error)) return refused(refusals.badToken);
  if (unsent.has(codeOf(error))) return new CallError(refusals.unreachable(what), "later", { cause: error });
  return new CallError(refusals.noAnswer(what), "unknown", { cause: error });
}

function refusalOf(error: DiscordAPIError, attempt: Attempt): string {
  if (error.status === 401) return refusals.badToken;
  const sentence = sentences.get(Number(error.code));
  if (sentence !== undefined) return sentence(attempt, error);
  const { what } = attempt;
  return error.status === 403 ? refusals.forbidden(what, error.code) : refusals.refused(what, error.status, error.code);
}

const malformed = ({ what }: Attempt, error: DiscordAPIError) =>
  refusals.malformed(what, error.message.replaceAll("\n", "; "));

const sentences = new Map<number, (attempt: Attempt, error: DiscordAPIError) => string>([
  [RESTJSONErrorCodes.MissingAccess, ({ what }) => refusals.missingAccess(what)],
  [RESTJSONErrorCodes.MissingPermissions, ({ what, needs }) => refusals.missingPermissions(what, needs)],
  [RESTJSONErrorCodes.UnknownChannel, ({ what }) => refusals.unknownChannel(what)],
  [RESTJSONErrorCodes.UnknownGuild, ({ what }) => refusals.unknownGuild(what)],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, ({ what }) => refusals.archived(what)],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, ({ what }) => refusals.notAText(what)],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, ({ what }) => refusals.closedInbox(what)],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, ({ what }) => refusals.closedInbox(what)],
  [RESTJSONErrorCodes.UnknownUser, ({ what }) => refusals.unknownPerson(what)],
  [RESTJSONErrorCodes.InvalidRecipients, ({ what }) => refusals.unknownPerson(what)],
  [
    RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached,
    ({ what }) => refusals.tooManyEvents(what),
  ],
  [RESTJSONErrorCodes.RequestEntityTooLarge, ({ what }) => refusals.tooLarge(what)],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, malformed],
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage, malformed],
]);

/** discord.js forgets its token after a 401, and then refuses to send anything with an error that has no class. */
function isMissingToken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Expected token to be set");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
