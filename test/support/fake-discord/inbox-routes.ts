import { z } from "zod";
import type { Route } from "./http-server.ts";
import { accept, refusal } from "./refusal.ts";
import type { Inbox, World } from "./world.ts";

const newInbox = z.strictObject({ recipient_id: z.string().regex(/^\d{17,20}$/) });

/** Direct messages: the channel with a person is made once, and the same one given from then on. */
export function inboxRoutes(world: World): Route[] {
  return [
    {
      method: "POST",
      path: /^\/users\/@me\/channels$/,
      answer({ body }) {
        const asked = accept(newInbox, body).recipient_id;
        const person = [...world.people.values()].find(({ id }) => id === asked);
        if (person === undefined) throw refusal.invalidRecipients();
        const known = [...world.inboxes.values()].find((inbox) => inbox.person === person);
        const inbox = known ?? { id: world.id(), name: person.name, forbidden: new Set(), last: null, person };
        world.inboxes.set(inbox.id, inbox);
        return inboxJson(inbox);
      },
    },
  ];
}

/** The channel as the API tells it. */
export function inboxJson({ id, last, person }: Inbox) {
  const user = { id: person.id, username: person.name.toLowerCase(), discriminator: "0", avatar: null };
  return { id, type: 1, last_message_id: last, flags: 0, recipients: [user] };
}
