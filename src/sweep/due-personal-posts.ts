import { isQuiet } from "../people/quiet-hours.ts";
import type { KnownPerson } from "../people/person.ts";
import type { Effect } from "../outbox/effect.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";
import { personChannel } from "./person-channel.ts";
import { dueDigests } from "./personal/due-digests.ts";
import { dueTodoPosts } from "./personal/due-todo-posts.ts";
import type { PersonalPost } from "./personal/personal-post.ts";
import { textMessages } from "./text-messages.ts";

/**
 * What people asked to be told in private, each once, in its window: what is due while it is quiet where they are waits until
 * that is over.
 */
export async function duePersonalPosts(world: World, facts: Facts): Promise<readonly Effect[]> {
  const listening = facts.people.filter((person) => isListening(person, facts));
  if (listening.length === 0) return [];
  const posts = [...dueTodoPosts(world, facts, listening), ...(await dueDigests(world, facts, listening))];
  return posts.map((post) => effectOf(world, facts, post));
}

/** Who wants to be told something, of whom it is known which todos are theirs, in this chat, and now. */
function isListening({ id, github, reminders }: KnownPerson, { series, now }: Facts): boolean {
  const { mode, quiet, zone } = reminders;
  const here = chatOf(id) === chatOf(series.channel);
  return here && github !== null && mode !== "off" && (quiet === null || !isQuiet(now, quiet, zone ?? series.timeZone));
}

function effectOf(world: World, { series }: Facts, { person, id, why, expires, text }: PersonalPost): Effect {
  const { quiet, zone } = person.reminders;
  return {
    id,
    series: series.id,
    expires,
    type: "post",
    channel: personChannel(series.channel, person.id.slice(person.id.indexOf(":") + 1)),
    messages: textMessages(text, world.chat.textLimit),
    about: {
      what: "to person",
      person: person.id,
      why,
      quiet: quiet === null ? null : { ...quiet, zone: zone ?? series.timeZone },
    },
  };
}

function chatOf(place: string): string {
  return place.split(":", 1)[0] ?? "";
}
