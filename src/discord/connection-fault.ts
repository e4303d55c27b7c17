import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from "discord.js";
import { UserError } from "../errors.ts";
import { refusals } from "./refusals.ts";
import { replies } from "./replies.ts";

/** Why the connection could not be made, for whoever runs the bot. */
export function connectionFault(error: unknown): UserError {
  const badToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(badToken ? refusals.badToken : replies.unreachable(why), { cause: error });
}

/** Why Discord closed the connection for good, by its code: https://docs.discord.com/developers/topics/opcodes-and-status-codes. */
export function closeFault(code: number): UserError {
  return new UserError(sentences.get(code) ?? replies.closed(code));
}

const sentences = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, refusals.badToken],
  [GatewayCloseCodes.InvalidIntents, replies.intents],
  [GatewayCloseCodes.DisallowedIntents, replies.intents],
  [GatewayCloseCodes.ShardingRequired, replies.sharding],
]);
