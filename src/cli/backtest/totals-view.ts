import { cutTo } from "../../terminal/columns.ts";
import { noRepository } from "./choose-series.ts";
import type { Count } from "./counts.ts";
import { printable } from "../printable.ts";
import type { Result } from "./result.ts";
import { wrapList } from "./wrap.ts";

/** What stands after a label: it leaves space for "and 12 more". */
const room = { columns: 72, lines: 3, indent: 16 };

/** What the template tells of all meetings together; lists are set in lines. */
export function totalsView({ totals, toCome, blank }: Result) {
  const { outcomes, meetings } = totals;
  const asked = outcomes.asked + outcomes["over-limit"];
  const repositories = totals.repositories.filter(({ name }) => name !== noRepository);
  return {
    ...totals,
    asked,
    overLimit: outcomes["over-limit"],
    filedEach: each(outcomes.filed, meetings),
    askedEach: each(asked, meetings),
    kinds: countList(totals.kinds),
    repositories: countList(repositories),
    notAllowed: countList(totals.notAllowed),
    withoutAccount: countList(totals.withoutAccount),
    toCome: wrapList(toCome, room),
    blank: wrapList(
      blank.map((file) => cutTo(room.columns - 1, printable(file), "start")),
      room,
    ),
  };
}

function countList(counts: readonly Count[]) {
  return wrapList(
    counts.map(({ name, count }) => `${cutTo(room.columns / 2, printable(name))} ${count}`),
    room,
  );
}

/** `0.5`: how many there are for each meeting. */
function each(count: number, meetings: number): string {
  return (count / Math.max(1, meetings)).toFixed(1);
}
