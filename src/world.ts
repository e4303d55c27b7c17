import type { SiteKit } from "./site/site-page.ts";
import type { Series } from "./meetings/series.ts";
import type { Outbox } from "./outbox/outbox.ts";
import type { WriteCalendar } from "./ports/calendar.ts";
import type { Chat } from "./ports/chat.ts";
import type { Clock } from "./ports/clock.ts";
import type { Forge } from "./ports/forge.ts";
import type { Forum } from "./ports/forum.ts";
import type { Log } from "./ports/log.ts";
import type { Mailer } from "./ports/mailer.ts";
import type { Metrics } from "./ports/metrics.ts";
import type { Pad } from "./ports/pad.ts";
import type { ReadPicture } from "./ports/picture.ts";
import type { Random } from "./ports/random.ts";
import type { Store } from "./ports/store.ts";
import type { Templates } from "./ports/templates.ts";

/** Everything outside the decisions: what the use cases and the sweep read from and act on. */
export type World = {
  readonly series: readonly Series[];
  readonly store: Store;
  readonly outbox: Outbox;
  readonly pad: (series: Series) => Pad;
  readonly forge: Forge;
  /** What stands against filing in a repository, as sentences; nothing is filed. */
  readonly checkAccess: (
    repository: string,
  ) => Promise<readonly { severity: "fault" | "warning" | "lack" | "unseen"; sentence: string }[]>;
  readonly forum: Forum;
  readonly chat: Chat;
  readonly mailer: Mailer;
  readonly calendar: WriteCalendar;
  readonly picture: ReadPicture;
  /** What web pages are made with. */
  readonly site: Pick<SiteKit, "templates" | "assets">;
  /** Where people reach the web pages; null: nobody said. */
  readonly publicUrl: string | null;
  readonly templates: Templates;
  readonly now: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
};
