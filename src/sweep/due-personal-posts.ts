import type { Effect } from "../outbox/effect.ts";
import type { KnownPerson } from "../people/person.ts";
import { maySend } from "../people/quiet-hours.ts";
import { quietThere } from "../people/quiet-there.ts";
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
  return posts
    .filter(({ person, window }) => maySend(facts.now, window, quietThere(person, facts.series)))
    .map((post) => effectOf(world, facts, post));
}

/** Who wants to be told something, in this chat, and of whom it is known which todos are theirs. */
function isListening({ id, github, reminders }: KnownPerson, { series }: Facts): boolean {
  return chatOf(id) === chatOf(series.channel) && github !== null && reminders.mode !== "off";
}

function effectOf(world: World, { series }: Facts, { person, id, why, window, text }: PersonalPost): Effect {
  return {
    id,
    series: series.id,
    expires: window.expires.toString(),
    type: "post",
    channel: personChannel(series.channel, person.id.slice(person.id.indexOf(":") + 1)),
    messages: textMessages(text, world.chat.textLimit),
    about: { what: "to person", person: person.id, why, quiet: quietThere(person, series) },
  };
}

function chatOf(place: string): string {
  return place.split(":", 1)[0] ?? "";
}
