import type { Asker } from "../bot.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { personalPosts } from "./known-person.ts";
import { whisper } from "./message.ts";

/** Deletes all that is kept about whoever asks and is no public record; without `sure` it asks first. */
export function forgetPerson(world: World, { sure }: { sure: boolean }, by: Asker): Promise<Reply> {
  return world.store.exclusively(async () => {
    if (!sure) return { ...ask, text: replies.forgetAsk };
    for (const { effect } of await personalPosts(world, by.id)) await world.store.effects.delete(effect.id);
    await world.store.people.delete(by.id);
    return whisper(replies.forgotten);
  });
}

const ask = {
  kind: "message",
  private: true,
  buttons: [
    [
      {
        label: replies.forgetButton,
        style: "danger",
        invocation: { command: "me", subcommand: "forget", options: { sure: true } },
      },
    ],
  ],
  file: null,
} as const;
