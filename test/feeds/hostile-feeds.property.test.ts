import fc from "fast-check";
import { expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { writeCalendar } from "../../src/calendar/write-calendar.ts";
import { seriesFeeds } from "../../src/feeds/series-feeds.ts";
import { archiveOf } from "../archive/arrange.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAtom, readJsonFeed } from "./read-feed.ts";

const hostile = [
  "<script>alert(1)</script>",
  "]]></content><script>alert(1)</script>",
  "&lt;img src=x onerror=alert(1)&gt; &amp; &#60;",
  "\"><a href='javascript:alert(1)'>",
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
  "\u202e\u2066gnp.exe\u2069 \u0000\u0007\u001b[31m \ufffe\uffff \ud800",
  "é".repeat(200) + "🐫".repeat(200),
  "x".repeat(1_000_000),
  " \t\u2028",
];
const texts = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

/** The archive with another text wherever a text of the pad or of a person stands. */
function withTexts(archive: Archive, text: (place: number) => string): Archive {
  let place = 0;
  const other = (): string => text(place++);
  return {
    ...archive,
    series: { ...archive.series, title: other() },
    next: archive.next && {
      ...archive.next,
      agenda: archive.next.agenda.map((topic) => ({ ...topic, title: other(), lines: topic.lines.map(other) })),
    },
    meetings: archive.meetings.map((meeting) => ({
      ...meeting,
      topics: meeting.topics.map((topic) => ({
        ...topic,
        title: other(),
        lines: topic.lines.map((line) => ({ ...line, speaker: other(), text: other() })),
      })),
      decisions: meeting.decisions.map((decision) => ({ ...decision, text: other() })),
    })),
    todos: archive.todos.map((todo) => ({
      ...todo,
      title: other(),
      text: other(),
      assignees: [other()],
      due: "2025-01-20",
      issue: { name: "harbour/harbour#1", url: other() },
    })),
    calendar: [
      { ...entry, standing: "cancelled", reason: other() },
      { ...entry, root: "2025-02-10", callUrl: other() },
    ],
  };
}

const entry = {
  root: "2025-01-13",
  dates: ["2025-01-13"],
  meeting: { date: "2025-01-13", start: "10:00", end: null, timeZone: "Europe/Paris" },
  standing: "planned",
  reason: null,
  sequence: 0,
  callUrl: null,
  agenda: "",
  changedAt: "2024-12-09T13:00:00Z",
} as const;

/** What may stand in the HTML of an entry: our own elements, and links to the web. */
const ours = /<\/?(?:p|ul|li|h3)>|<a href="https?:\/\/[^"<>]*" rel="nofollow noopener">|<\/a>/g;
const unseen = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/u;

test("whatever stands in the pad, calendars and feeds can be read, hold nothing that acts, and stay small", () => {
  const base = archiveOf();
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("https://m.example.org", null),
      (all, publicUrl) => {
        const archive = withTexts(base, (place) => all[place % all.length] ?? "");
        for (const { path, body } of seriesFeeds(archive, { publicUrl, writeCalendar })) {
          const text = body();
          expect(text.length).toBeLessThan(300_000);
          expect(text).not.toMatch(unseen);
          const { contents, urls, count } = read(path, text);
          for (const html of contents) expect(html.replace(ours, "")).not.toMatch(/[<>]/);
          for (const url of urls) expect(url).toMatch(/^https?:\/\//);
          expect(count).toBe(counts[path.slice("/harbour/".length)]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

const counts: Readonly<Record<string, number>> = {
  "calendar.ics": 4,
  "due.ics": 2,
  ...Object.fromEntries(
    ["minutes", "decisions", "todos"].flatMap((name) => [`${name}.atom`, `${name}.json`].map((file) => [file, 2])),
  ),
};

/** What a file shows, as another program reads it: HTML, addresses, and how many things. */
function read(path: string, text: string): { contents: readonly string[]; urls: readonly string[]; count: number } {
  if (path.endsWith(".ics")) {
    expectFolded(text);
    const events = readCalendar(text);
    return { contents: [], urls: events.flatMap(({ url }) => url ?? []), count: events.length };
  }
  if (path.endsWith(".atom")) {
    const { entry: entries, link } = readAtom(text);
    const contents = entries.map(({ content }) => content["#text"]);
    return {
      contents,
      urls: [...link, ...entries.flatMap((one) => one.link)].map(({ href }) => href),
      count: entries.length,
    };
  }
  const { items } = readJsonFeed(text);
  return {
    contents: items.map(({ content_html: html }) => html),
    urls: items.flatMap(({ url }) => url ?? []),
    count: items.length,
  };
}

/** RFC 5545, 3.1: lines end in CRLF, have at most 75 octets, and no character is torn. */
function expectFolded(text: string): void {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
}
