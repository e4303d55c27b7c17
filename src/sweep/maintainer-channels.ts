import type { Series } from "../meetings/series.ts";
import { personChannel } from "./person-channel.ts";

/**
 * Where the maintainers of a series are told something: each in private who is named by their own id (`role:ID` names nobody); where none is, the chair;
 * where there is none either, the series' channel.
 */
export function maintainerChannels({ channel, maintainers, chair }: Series): readonly string[] {
  const people = maintainers.filter((entry) => !entry.startsWith("role:"));
  const named = people.length === 0 && chair !== null ? [chair] : people;
  return named.length === 0 ? [channel] : [...new Set(named)].map((person) => personChannel(channel, person));
}
