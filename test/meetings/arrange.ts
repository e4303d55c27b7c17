import type { MeetingChanges, Meeting, NextMeeting } from "../../src/meetings/meeting.ts";
import type { Series } from "../../src/meetings/series.ts";
import { readNotes } from "../../src/notes/read-notes.ts";

/** A series with everything at hand; a test names what matters to it. */
export function aSeries(own: Partial<Series> = {}): Series {
  return {
    id: "harbour",
    title: "Harbour meeting",
    pad: "https://pad.example.org/harbour",
    writePad: true,
    comments: [],
    call: "https://meet.example.org/Harbour",
    timeZone: "Europe/Paris",
    recurrence: null,
    channel: "terminal:",
    reminders: ["P7D", "P1D", "PT15M"],
    filing: {
      policy: "stated",
      limit: 10,
      default: "harbour/harbour",
      repositories: ["harbour/*"],
      labels: [],
      kindLabels: {},
      quiet: "PT30M",
    },
    routes: [],
    people: {},
    announce: { forum: null, tags: [], site: null, posts: "data/blog", list: null },
    maintainers: [],
    chair: null,
    event: true,
    eventPicture: null,
    doors: { web: false, mail: null, archive: null },
    ...own,
  };
}

export const unchanged: MeetingChanges = { set: null, cancelled: [], moved: [] };

/** An instant as the clock in Paris shows it: `2025-01-13 09:45`. */
export function paris(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local.replace(" ", "T")).toZonedDateTime("Europe/Paris").toInstant();
}

/** The notes of a pad, read on the day of `now`. */
export function padOf(text: string, now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
  return readNotes(text, { timeZone: "Europe/Paris", today });
}

/** `2025-01-13 10:00–12:00`, a meeting in Paris. */
export function meetingOf(words: string): Meeting {
  const [date = "", times] = words.split(" ");
  const [start = null, end = null] = times?.split("–") ?? [];
  return { date, start, end, timeZone: "Europe/Paris" };
}

export function nextOf(words: string): NextMeeting {
  return { meeting: meetingOf(words), source: "pad", assumedTime: false, callUrl: null, disagreements: [] };
}
