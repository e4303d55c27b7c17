import { isDeepStrictEqual } from "node:util";
import type { Message } from "../reply.ts";
import { encodeCustomId } from "./custom-id.ts";
import type { Wire } from "./interaction-wire.ts";
import { messageParts } from "./message-parts.ts";
import type { Pressed } from "./read-interaction.ts";
import { refOf, withRef } from "./ref-line.ts";

/** The line to a person who waits for an answer. Both give false where they do not wait any more. */
export type Line = {
  /** Says that the answer follows. */
  defer(ephemeral: boolean): Promise<boolean>;
  /** Shows the answer, whether it was deferred or not. */
  show(message: Message, ephemeral: boolean): Promise<boolean>;
};

/** To who typed a command: the answer stands where they typed it. */
export function commandLine(wire: Wire): Line {
  let speak = wire.reply;
  return {
    async defer(deferred) {
      speak = async (message, ephemeral) => {
        if (ephemeral === deferred) return wire.edit(message);
        // Who sees a deferred answer can't be changed: it goes, and the answer is a message of its own.
        await wire.drop();
        speak = wire.follow;
        return wire.follow(message, ephemeral);
      };
      return wire.deferReply(deferred);
    },
    async show(message, ephemeral) {
      for (const part of messageParts(message)) {
        if (!(await speak(part, ephemeral))) return false;
        speak = wire.follow;
      }
      return true;
    },
  };
}

/**
 * To who pressed a button of a post: the answer is for them alone, whatever it asks for, and the post is brought up to
 * date with `card` (null: it stays as it is).
 */
export function pressLine(wire: Wire, pressed: Pressed, card: () => Promise<Message | null>): Line {
  let deferred = false;
  const defer = async () => {
    deferred = true;
    return wire.deferUpdate();
  };
  return {
    defer,
    async show(message) {
      if (!deferred && !(await defer())) return false;
      for (const part of messageParts(message)) await wire.follow(part, true);
      const post = await card();
      const drawn = post === null ? null : { ...post, text: withRef(post.text, refOf(pressed.content)) };
      if (drawn !== null && !stands(drawn, pressed)) await wire.edit(drawn);
      return true;
    },
  };
}

/** An edit that changes nothing would still mark the post as edited. */
function stands({ text, buttons }: Message, pressed: Pressed): boolean {
  return (
    text.trim() === pressed.content &&
    isDeepStrictEqual(
      buttons.flat().map(({ invocation }) => encodeCustomId(invocation)),
      pressed.buttons,
    )
  );
}
