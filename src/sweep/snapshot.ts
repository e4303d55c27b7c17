import { createHash } from "node:crypto";
import { datedMeetings } from "../meetings/dated-meetings.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** Keeps the pad's text as it is, before the minutes that are made of it go out; the first one kept stays. */
export async function keepSnapshot(world: World, facts: Facts, date: string): Promise<void> {
  const { pad } = facts.state;
  const notes = pad === null ? undefined : datedMeetings(pad.notes).find((meeting) => meeting.date === date);
  const key = `${facts.series.id}/${date}`;
  if (pad === null || notes === undefined || (await world.store.snapshots.get(key)) !== null) return;
  await world.store.snapshots.set(key, {
    version: 1,
    series: facts.series.id,
    meeting: date,
    text: pad.text,
    hash: createHash("sha256").update(pad.text).digest("hex"),
    takenAt: facts.now.toString(),
    notes,
  });
}
