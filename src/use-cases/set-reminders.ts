import type { Asker, RemindersTyped } from "../bot.ts";
import { UserError } from "../errors.ts";
import { reminderModes, type Reminders } from "../people/person.ts";
import { readLead, readQuiet, readZone } from "../people/read-reminders.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import type { World } from "../world.ts";
import { keepPerson, knownPerson, takeBackWaiting } from "./known-person.ts";
import { whisper } from "./message.ts";

/** Notes how whoever asks wants to be told of their todos; with no change given, tells what is set. */
export function setReminders(world: World, typed: RemindersTyped, by: Asker): Promise<Reply> {
  return world.store.exclusively(async () => {
    const person = await knownPerson(world, by);
    const given = Object.values(typed).some((value) => value !== null);
    if (given) {
      const reminders = changed(person.reminders, typed, world.now());
      await keepPerson(world, { ...person, reminders });
      await takeBackWaiting(world, person.id);
      return whisper(replies.reminders({ ...person, reminders }));
    }
    return whisper(replies.reminders(person));
  });
}

function changed(before: Reminders, { mode, lead, quiet, zone }: RemindersTyped, now: Temporal.Instant): Reminders {
  const chosen = mode === null ? before.mode : reminderModes.find((known) => known === mode);
  if (chosen === undefined) throw new UserError(replies.notAMode(mode ?? "", reminderModes));
  return {
    mode: chosen,
    lead: lead === null ? before.lead : wanted(readLead(lead), replies.notALead(lead)),
    quiet: quiet === null ? before.quiet : readOrThrow(readQuiet(quiet), replies.notQuietHours(quiet)),
    zone: zone === null ? before.zone : wanted(readZone(zone), replies.notAZone(zone)),
    since: chosen === before.mode ? before.since : now.toString(),
  };
}

function wanted<T>(value: T | null, fault: string): T {
  if (value === null) throw new UserError(fault);
  return value;
}

function readOrThrow<T>(value: T | undefined, fault: string): T {
  if (value === undefined) throw new UserError(fault);
  return value;
}
