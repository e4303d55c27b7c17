import type { World } from "../world.ts";

/** Notes that somebody took the scheduled event out of the calendar: it is not made again for that meeting. */
export async function noteEventGone(world: World, eventId: string): Promise<void> {
  await world.store.exclusively(async () => {
    for (const state of await world.store.series.all()) {
      if (state.event?.id !== eventId || state.event.gone) continue;
      await world.store.series.set(state.id, { ...state, event: { ...state.event, gone: true } });
      world.log.info({ series: state.id, event: eventId }, "A person took the scheduled event out of the calendar");
    }
  });
}
