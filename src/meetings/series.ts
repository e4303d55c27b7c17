import type { TodoKind } from "../notes/notes.ts";
import type { Doors } from "./doors.ts";

/** One recurring meeting of one community, as `meetbot.yaml` describes it, defaults filled in. */
export type Series = {
  readonly id: string;
  readonly title: string;
  /** The pad as a person copied it: an `https:` URL, or `file:PATH` (already resolved against the configuration's folder). */
  readonly pad: string;
  /** Whether the bot may write into it. */
  readonly writePad: boolean;
  readonly call: string | null;
  /** IANA zone. */
  readonly timeZone: string;
  /** RFC 5545 RRULE, where the series has one. */
  readonly recurrence: string | null;
  /** `discord:GUILD_ID/CHANNEL_ID` or `terminal:`. */
  readonly channel: string;
  /** Lead times before a meeting's start, ISO 8601 durations, longest first. */
  readonly reminders: readonly string[];
  readonly filing: Filing;
  /** Where what was talked about is commented on: `owner/repo` or `owner/*`. */
  readonly comments: readonly string[];
  readonly routes: readonly Route[];
  /** Name in the notes → accounts. `claimed`: a person said so of themselves, where the configuration says nothing. */
  readonly people: Readonly<Record<string, { readonly github: string | null; readonly claimed?: true }>>;
  readonly announce: Announce;
  /** Who may change things besides those whom Discord lets: chat user ids, or `role:ID`. */
  readonly maintainers: readonly string[];
  /** Whom the bot tells in private what looks like a mistake in the notes: a chat user id; null: nobody. */
  readonly chair: string | null;
  /** Whether a scheduled event is kept in step with the next meeting. */
  readonly event: boolean;
  /** The file of its picture; null: it has none. */
  readonly eventPicture: string | null;
  /** Where else its minutes and dates go. */
  readonly doors: Doors;
};

export type Filing = {
  /** `stated`: stated todos are filed by themselves; `confirm`: only on a person's word. */
  readonly policy: "stated" | "confirm";
  /** How many issues a meeting may file without a person's word. */
  readonly limit: number;
  readonly default: string;
  /** The allow-list: `owner/repo` or `owner/*`. */
  readonly repositories: readonly string[];
  /** Labels put on every issue, and those by kind. */
  readonly labels: readonly string[];
  readonly kindLabels: Readonly<Partial<Record<TodoKind, string>>>;
  /** How long a meeting's part of the pad must have been unchanged, an ISO 8601 duration. */
  readonly quiet: string;
};

/** First match wins: words of the topic or of the todo → repository. */
export type Route = { readonly match: readonly string[]; readonly repository: string };

/** Where announcements go; null where the community has no such venue. */
export type Announce = {
  readonly forum: string | null;
  readonly tags: readonly string[];
  readonly site: string | null;
  /** The folder of the site's repository that holds the posts. */
  readonly posts: string;
  readonly list: string | null;
};
