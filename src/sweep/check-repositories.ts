import { namedRepositories } from "../meetings/named-repositories.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

const pace = { hours: 24 };

type Found = { repository: string; sentence: string; since: string };

/**
 * Looks once a day whether issues can still be filed in the repositories that the series names, and by these names; keeps what stands against it. While the
 * forge can't be asked, what was found before counts for the rest.
 */
export async function checkRepositories(world: World, { series, state, now }: Facts): Promise<void> {
  const { access } = state;
  const last = access === null ? null : Temporal.Instant.from(access.checkedAt);
  if (last !== null && Temporal.Instant.compare(last.add(pace), now) > 0) return;
  const before = access?.found ?? [];
  const repositories = namedRepositories(series);
  const found: Found[] = [];
  let isAway = false;
  for (const repository of repositories) {
    const findings: Awaited<ReturnType<World["checkAccess"]>> = isAway ? [] : await world.checkAccess(repository);
    isAway ||= findings.some(({ severity }) => severity === "unseen");
    const stops = findings.filter(({ severity }) => severity === "fault" || severity === "warning");
    if (isAway) found.push(...before.filter((one) => one.repository === repository));
    else found.push(...stops.map(({ sentence }) => ({ repository, sentence, since: since(repository, sentence) })));
  }
  function since(repository: string, sentence: string): string {
    const known = before.find((one) => one.repository === repository && one.sentence === sentence);
    return known?.since ?? now.toString();
  }
  await world.store.series.set(series.id, { ...state, access: { checkedAt: now.toString(), found } });
}
