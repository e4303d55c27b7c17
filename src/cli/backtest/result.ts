import type { Series } from "../../meetings/series.ts";
import type { FileFault } from "./find-files.ts";
import type { Reading } from "./reading.ts";
import type { Replayed } from "./replay.ts";
import type { Timeline } from "./timeline.ts";
import type { Totals } from "./totals.ts";

/** All that a backtest found out. */
export type Result = Pick<Timeline, "toCome" | "blank"> & {
  /** Null: there is no configuration, the rules are assumed. */
  readonly configFile: string | null;
  readonly series: Series;
  /** As `numberOn` gives them. */
  readonly readings: readonly Reading[];
  readonly meetings: readonly Replayed[];
  readonly totals: Totals;
  readonly faults: readonly FileFault[];
};
