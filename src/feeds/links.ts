import { addressesOf, publicAddress } from "../archive/addresses.ts";
import type { Archive, ArchivedMeeting, ArchivedTodo } from "../archive/archive.ts";
import { webAddress } from "./shown.ts";

/** Where calendars and feeds lead people: to the pages where the site has a public address, else to where things stand besides. */
export function linksOf({ series }: Pick<Archive, "series">, publicUrl: string | null) {
  const at = addressesOf(series.id);
  const page = (address: string): string | null => (publicUrl === null ? null : publicAddress(publicUrl, address));
  const pad = webAddress(series.padLink);
  return {
    page,
    home: page(at.home) ?? pad,
    pad,
    meeting: ({ date, published }: ArchivedMeeting): string | null =>
      page(at.meeting(date)) ?? webAddress(published?.url ?? null) ?? pad,
    inMeeting: (meeting: ArchivedMeeting, anchor: string): string | null =>
      page(at.inMeeting(meeting.date, anchor)) ?? webAddress(meeting.published?.url ?? null) ?? pad,
    /** People talk about a todo at its issue, wherever it is shown. */
    todo: ({ issue, anchor }: ArchivedTodo): string | null =>
      webAddress(issue?.url ?? null) ?? page(at.todo(anchor)) ?? pad,
    todoPage: ({ issue, anchor }: ArchivedTodo): string | null =>
      page(at.todo(anchor)) ?? webAddress(issue?.url ?? null) ?? pad,
  };
}

export type Links = ReturnType<typeof linksOf>;
