import type { personalReasons } from "../../outbox/effect.ts";
import type { KnownPerson } from "../../people/person.ts";

/** A message to one person whose window is open; `id` names the one time it is sent, `expires` is an ISO instant. */
export type PersonalPost = {
  readonly person: KnownPerson;
  readonly id: string;
  readonly why: (typeof personalReasons)[number];
  readonly expires: string;
  readonly text: string;
};
