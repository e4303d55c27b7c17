import type { z } from "zod";

/** What Discord answers instead of doing what it was asked: https://docs.discord.com/developers/topics/opcodes-and-status-codes. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.body = { code, message, ...more };
  }
}

export const refusal = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  unknownRoute: () => new Refusal(404, 0, "404: Not Found"),
  unknownChannel: () => new Refusal(404, 10003, "Unknown Channel"),
  unknownGuild: () => new Refusal(404, 10004, "Unknown Guild"),
  unknownMessage: () => new Refusal(404, 10008, "Unknown Message"),
  unknownWebhook: () => new Refusal(404, 10015, "Unknown Webhook"),
  unknownInteraction: () => new Refusal(404, 10062, "Unknown interaction"),
  unknownEvent: () => new Refusal(404, 10070, "Unknown Guild Scheduled Event"),
  answered: () => new Refusal(400, 40060, "Interaction has already been acknowledged."),
  missingAccess: () => new Refusal(403, 50001, "Missing Access"),
  notTheAuthor: () => new Refusal(403, 50005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new Refusal(400, 50006, "Cannot send an empty message"),
  missingPermissions: () => new Refusal(403, 50013, "Missing Permissions"),
  closedInbox: () => new Refusal(403, 50007, "Cannot send messages to this user"),
  invalidRecipients: () => new Refusal(400, 50033, "Invalid Recipient(s)"),
  expiredToken: () => new Refusal(401, 50027, "Invalid Webhook Token"),
  tooManyEvents: () => new Refusal(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)"),
  finishedEvent: () => new Refusal(400, 180000, "Cannot update a finished event"),
};

/** Reads a body by its rules, or refuses it as Discord does, with every fault under its path. */
export function accept<T>(rules: z.ZodType<T>, body: unknown): T {
  const read = rules.safeParse(body);
  if (read.success) return read.data;
  if (read.error.issues.every(({ message }) => message === "Cannot send an empty message"))
    throw refusal.emptyMessage();
  const faults = read.error.issues.map(({ path, code, message }) => [
    path.join(".") || "body",
    { _errors: [{ code: code.toUpperCase(), message }] },
  ]);
  throw new Refusal(400, 50035, "Invalid Form Body", { errors: Object.fromEntries(faults) });
}
