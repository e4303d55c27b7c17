import type { personalReasons } from "../../outbox/effect.ts";
import type { KnownPerson } from "../../people/person.ts";
import type { SendWindow } from "../../people/quiet-hours.ts";

/** A message to one person, and when it helps; `id` names the one time it is sent. */
export type PersonalPost = {
  readonly person: KnownPerson;
  readonly id: string;
  readonly why: (typeof personalReasons)[number];
  readonly window: SendWindow;
  readonly text: string;
};
