import { DiscordAPIError, InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from "discord.js";
import type { Interaction, REST } from "discord.js";
import type { Form, Message } from "../reply.ts";
import { messageBody } from "./message-body.ts";
import { modalBody } from "./modal.ts";

/** The calls by which an interaction is answered: one callback within 3 s, then web-hook calls for 15 minutes. */
export type Wire = ReturnType<typeof interactionWire>;

/**
 * Speaks REST instead of using discord.js's `reply` and its kin: these remember an answer as given only if its own
 * answer came back, and make their messages in another way than the posts.
 *
 * The callbacks give false where nobody waits for the answer any more: it came too late, or another process gave it.
 */
export function interactionWire(
  rest: REST,
  { id, token, applicationId }: Pick<Interaction, "id" | "token" | "applicationId">,
) {
  const callback = (
    type: InteractionResponseType,
    data?: unknown,
    files: ReturnType<typeof messageBody>["files"] = [],
  ) => taken(() => rest.post(Routes.interactionCallback(id, token), { auth: false, body: { type, data }, files }));
  const original = Routes.webhookMessage(applicationId, token);

  return {
    deferReply: (ephemeral: boolean) =>
      callback(
        InteractionResponseType.DeferredChannelMessageWithSource,
        ephemeral ? { flags: MessageFlags.Ephemeral } : {},
      ),
    deferUpdate: () => callback(InteractionResponseType.DeferredMessageUpdate),
    reply: (message: Message, ephemeral: boolean) => {
      const { body, files } = messageBody(message, { ephemeral });
      return callback(InteractionResponseType.ChannelMessageWithSource, body, files);
    },
    openForm: (form: Form) => callback(InteractionResponseType.Modal, modalBody(form)),
    suggest: (choices: readonly { name: string; value: string }[]) =>
      callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),

    /** A further message. */
    follow: async (message: Message, ephemeral: boolean) => {
      await rest.post(Routes.webhook(applicationId, token), { auth: false, ...messageBody(message, { ephemeral }) });
      return true;
    },
    /** Replaces the deferred reply, or the post whose button was pressed, as visible as it was; false: it is gone. */
    edit: async (message: Message) => {
      const edited = rest.patch(original, { auth: false, ...messageBody(message, { ephemeral: false }) });
      return edited.then(
        () => true,
        (error: unknown) => {
          if (is(error, RESTJSONErrorCodes.UnknownMessage)) return false;
          throw error;
        },
      );
    },
    /** Takes the deferred reply away. */
    drop: async () => {
      await rest.delete(original, { auth: false });
    },
  };
}

/**
 * A callback of which it is not known whether it arrived is made again: Discord takes one alone, and says so. Gives
 * whether one of ours was it.
 */
async function taken(callback: () => Promise<unknown>): Promise<boolean> {
  try {
    await callback();
    return true;
  } catch (error) {
    if (isTooLate(error) || isAnswered(error)) return false;
    if (error instanceof DiscordAPIError) throw error;
  }
  try {
    await callback();
  } catch (error) {
    if (isTooLate(error)) return false;
    if (!isAnswered(error)) throw error;
  }
  return true;
}

const isTooLate = (error: unknown) => is(error, RESTJSONErrorCodes.UnknownInteraction);
const isAnswered = (error: unknown) => is(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);

function is(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
