import { expect, test } from "vitest";
import { writeCalendar } from "../../src/calendar/write-calendar.ts";
import { seriesFeeds } from "../../src/feeds/series-feeds.ts";
import { archiveOf } from "../archive/arrange.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAtom, readJsonFeed } from "./read-feed.ts";

const publicUrl = "https://meetings.example.org";
const issue = { repository: "harbour/harbour-net", number: 7, url: "https://github.com/harbour/harbour-net/issues/7" };

function filesOf(archive = archiveOf(), url: string | null = publicUrl) {
  const files = seriesFeeds(archive, { publicUrl: url, writeCalendar });
  const read = (name: string): string => files.find(({ path }) => path === `/harbour/${name}`)?.body() ?? "";
  return { files, read };
}

test("a series has two calendars and three feeds, each of these in two forms", () => {
  expect(filesOf().files.map(({ path, type }) => `${path} ${type}`)).toMatchInlineSnapshot(`
    [
      "/harbour/calendar.ics text/calendar; charset=utf-8",
      "/harbour/due.ics text/calendar; charset=utf-8",
      "/harbour/minutes.atom application/atom+xml; charset=utf-8",
      "/harbour/minutes.json application/feed+json; charset=utf-8",
      "/harbour/decisions.atom application/atom+xml; charset=utf-8",
      "/harbour/decisions.json application/feed+json; charset=utf-8",
      "/harbour/todos.atom application/atom+xml; charset=utf-8",
      "/harbour/todos.json application/feed+json; charset=utf-8",
    ]
  `);
});

const planned = {
  root: "2025-01-06",
  dates: ["2025-01-06", "2025-01-13"],
  meeting: { date: "2025-01-13", start: "10:00", end: "12:00", timeZone: "Europe/Paris" },
  standing: "planned",
  reason: null,
  sequence: 1,
  callUrl: "https://meet.example.org/Harbour",
  agenda: "",
  changedAt: "2024-12-09T13:00:00Z",
} as const;
const cancelled = {
  ...planned,
  root: "2024-12-23",
  dates: ["2024-12-23"],
  meeting: { ...planned.meeting, date: "2024-12-23" },
  standing: "cancelled",
  reason: "Ada is away; Jules, too",
  sequence: 1,
} as const;

test("the calendar tells of what was held, what is cancelled and why, and what is to come", () => {
  const archive = archiveOf({ input: { calendar: [cancelled, planned] } });
  expect(filesOf(archive).read("calendar.ics")).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//mirage-meetbot//meetbot//EN
    URL:https://meetings.example.org/harbour/calendar.ics
    METHOD:PUBLISH
    NAME:Harbour meeting
    X-WR-CALNAME:Harbour meeting
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    BEGIN:VTIMEZONE
    TZID:Europe/Paris
    BEGIN:STANDARD
    DTSTART:20241027T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:harbour/2024-11-11@meetbot
    SEQUENCE:0
    DTSTAMP:20241111T120001Z
    DTSTART;TZID=Europe/Paris:20241111T100000
    DTEND;TZID=Europe/Paris:20241111T120000
    SUMMARY:Harbour meeting
    DESCRIPTION:Minutes: https://meetings.example.org/harbour/2024-11-11/\\n\\nW
     e talked about:\\n- Release\\n\\nDecided:\\n- we keep the old berths
    URL;VALUE=URI:https://meetings.example.org/harbour/2024-11-11/
    STATUS:CONFIRMED
    LAST-MODIFIED:20241111T120001Z
    END:VEVENT
    BEGIN:VEVENT
    UID:harbour/2024-12-09@meetbot
    SEQUENCE:0
    DTSTAMP:20241209T120001Z
    DTSTART;TZID=Europe/Paris:20241209T100000
    DTEND;TZID=Europe/Paris:20241209T120000
    SUMMARY:Harbour meeting
    DESCRIPTION:Minutes: https://meetings.example.org/harbour/2024-12-09/\\n\\nW
     e talked about:\\n- Release\\n- Performance\\n\\nDecided:\\n- the next release 
     waits for harbour/harbour-net#144
    URL;VALUE=URI:https://meetings.example.org/harbour/2024-12-09/
    STATUS:CONFIRMED
    LAST-MODIFIED:20241209T120001Z
    END:VEVENT
    BEGIN:VEVENT
    UID:harbour/2024-12-23@meetbot
    SEQUENCE:1
    DTSTAMP:20241209T130000Z
    DTSTART;TZID=Europe/Paris:20241223T100000
    DTEND;TZID=Europe/Paris:20241223T120000
    SUMMARY:Harbour meeting
    LOCATION:https://meet.example.org/Harbour
    DESCRIPTION:Cancelled: Ada is away\\; Jules\\, too\\nAgenda and notes: https:
     //pad.example.org/harbour
    URL;VALUE=URI:https://meetings.example.org/harbour/
    STATUS:CANCELLED
    LAST-MODIFIED:20241209T130000Z
    END:VEVENT
    BEGIN:VEVENT
    UID:harbour/2025-01-06@meetbot
    SEQUENCE:1
    DTSTAMP:20241209T130000Z
    DTSTART;TZID=Europe/Paris:20250113T100000
    DTEND;TZID=Europe/Paris:20250113T120000
    SUMMARY:Harbour meeting
    LOCATION:https://meet.example.org/Harbour
    DESCRIPTION:Everybody is welcome.\\nCall: https://meet.example.org/Harbour\\
     nAgenda and notes: https://pad.example.org/harbour\\n\\nOn the agenda:\\n- Li
     ghthouses
    URL;VALUE=URI:https://meetings.example.org/harbour/
    STATUS:CONFIRMED
    LAST-MODIFIED:20241209T130000Z
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

test("open todos stand on the day they are due; done ones are gone", () => {
  const archive = archiveOf({
    change: ({ noted }) => ({ issue, noted: { ...noted, due: noted.kind === "announcement" ? "2025-01-20" : null } }),
  });
  expect(readCalendar(filesOf(archive).read("due.ics"))).toMatchInlineSnapshot(`
    [
      {
        "description": "announce harbour-net 2.0 on discuss.ocaml.org
    Who: Jules
    Issue: harbour/harbour-net#7",
        "end": null,
        "location": null,
        "sequence": 155980800,
        "stamp": "2024-12-10T08:00:00Z",
        "start": "2025-01-20",
        "status": "CONFIRMED",
        "summary": "Due: Announce the harbour-net 2.0 release",
        "uid": "harbour/due/y8mfhk0tny@meetbot",
        "url": "https://github.com/harbour/harbour-net/issues/7",
        "zone": null,
      },
    ]
  `);
  const done = archiveOf({ change: ({ noted }) => ({ noted: { ...noted, due: "2025-01-20" }, state: "closed" }) });
  expect(readCalendar(filesOf(done).read("due.ics"))).toEqual([]);
});

test("minutes, decisions and todos are entries that lead to the pages", () => {
  const { read } = filesOf();
  expect(readAtom(read("decisions.atom"))).toMatchInlineSnapshot(`
    {
      "author": {
        "name": "Harbour meeting",
      },
      "entry": [
        {
          "category": [],
          "content": {
            "#text": "<p>the next release waits for harbour/harbour-net#144</p><p><a href="https://meetings.example.org/harbour/2024-12-09/" rel="nofollow noopener">Decided on Monday 9 December 2024</a></p><p>Topic: Release</p>",
            "type": "html",
          },
          "id": "tag:meetings.example.org,2024:harbour/decisions/2024-12-09/decision-the-next-release-waits-for-harbour-harbour-net-144",
          "link": [
            {
              "href": "https://meetings.example.org/harbour/2024-12-09/#decision-the-next-release-waits-for-harbour-harbour-net-144",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
          "published": "2024-12-09T12:00:01Z",
          "title": "the next release waits for harbour/harbour-net#144",
          "updated": "2024-12-09T12:00:01Z",
        },
        {
          "category": [],
          "content": {
            "#text": "<p>we keep the old berths</p><p><a href="https://meetings.example.org/harbour/2024-11-11/" rel="nofollow noopener">Decided on Monday 11 November 2024</a></p><p>Topic: Release</p>",
            "type": "html",
          },
          "id": "tag:meetings.example.org,2024:harbour/decisions/2024-11-11/decision-we-keep-the-old-berths",
          "link": [
            {
              "href": "https://meetings.example.org/harbour/2024-11-11/#decision-we-keep-the-old-berths",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
          "published": "2024-11-11T12:00:01Z",
          "title": "we keep the old berths",
          "updated": "2024-11-11T12:00:01Z",
        },
      ],
      "id": "tag:meetings.example.org,2024:harbour/decisions",
      "link": [
        {
          "href": "https://meetings.example.org/harbour/decisions/",
          "rel": "alternate",
          "type": "text/html",
        },
        {
          "href": "https://meetings.example.org/harbour/decisions.atom",
          "rel": "self",
          "type": "application/atom+xml",
        },
      ],
      "title": "Harbour meeting: decisions",
      "updated": "2024-12-09T12:00:01Z",
      "xmlns": "http://www.w3.org/2005/Atom",
    }
  `);
  expect(readJsonFeed(read("minutes.json"))).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Harbour meeting",
        },
      ],
      "feed_url": "https://meetings.example.org/harbour/minutes.json",
      "home_page_url": "https://meetings.example.org/harbour/",
      "items": [
        {
          "content_html": "<p>Decided:</p><ul><li><a href="https://meetings.example.org/harbour/2024-12-09/#decision-the-next-release-waits-for-harbour-harbour-net-144" rel="nofollow noopener">the next release waits for harbour/harbour-net#144</a></li></ul><p>Todos:</p><ul><li>Announce the harbour-net 2.0 release</li></ul><h3>Release</h3><ul><li>harbour-net 2.0 is out, with \`Net.berth\`</li><li>TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org</li><li>Ada opened https://github.com/harbour/harbour-net/pull/144</li><li>Decision: the next release waits for harbour/harbour-net#144</li></ul><h3>Performance</h3><ul><li>Noor had no time for it</li></ul>",
          "date_modified": "2024-12-09T12:00:01Z",
          "date_published": "2024-12-09T12:00:01Z",
          "id": "tag:meetings.example.org,2024:harbour/minutes/2024-12-09",
          "title": "Minutes of Monday 9 December 2024",
          "url": "https://meetings.example.org/harbour/2024-12-09/",
        },
        {
          "content_html": "<p>Decided:</p><ul><li><a href="https://meetings.example.org/harbour/2024-11-11/#decision-we-keep-the-old-berths" rel="nofollow noopener">we keep the old berths</a></li></ul><p>Todos:</p><ul><li>Tag 1.9</li></ul><h3>Release</h3><ul><li>TODO(Ada): tag 1.9</li><li>Agreed: we keep the old berths</li></ul>",
          "date_modified": "2024-11-11T12:00:01Z",
          "date_published": "2024-11-11T12:00:01Z",
          "id": "tag:meetings.example.org,2024:harbour/minutes/2024-11-11",
          "title": "Minutes of Monday 11 November 2024",
          "url": "https://meetings.example.org/harbour/2024-11-11/",
        },
      ],
      "title": "Harbour meeting: minutes",
      "version": "https://jsonfeed.org/version/1.1",
    }
  `);
  expect(readJsonFeed(read("todos.json")).items).toMatchInlineSnapshot(`
    [
      {
        "content_html": "<p>announce harbour-net 2.0 on discuss.ocaml.org</p><p>Who: Jules</p>",
        "date_modified": "2024-12-10T08:00:00Z",
        "date_published": "2024-12-10T08:00:00Z",
        "id": "tag:meetings.example.org,2024:harbour/todos/y8mfhk0tny",
        "tags": [
          "announcement",
          "open",
        ],
        "title": "Open: Announce the harbour-net 2.0 release",
        "url": "https://meetings.example.org/harbour/todos/#todo-y8mfhk0tny",
      },
      {
        "content_html": "<p>tag 1.9</p><p>Who: Ada</p>",
        "date_modified": "2024-12-10T08:00:00Z",
        "date_published": "2024-12-10T08:00:00Z",
        "id": "tag:meetings.example.org,2024:harbour/todos/krw7sxfjhx",
        "tags": [
          "task",
          "open",
        ],
        "title": "Open: Tag 1.9",
        "url": "https://meetings.example.org/harbour/todos/#todo-krw7sxfjhx",
      },
    ]
  `);
});

test("without a public address entries have names still, and lead to the issue, the chat or the pad", () => {
  const { read } = filesOf(
    archiveOf({ change: ({ noted }) => (noted.kind === "announcement" ? { issue } : {}) }),
    null,
  );
  const urls = ["minutes.json", "todos.json"].flatMap((name) =>
    readJsonFeed(read(name)).items.map(({ id, url }) => `${id} ${url}`),
  );
  expect(urls).toMatchInlineSnapshot(`
    [
      "urn:uuid:9e2d945e-d3e9-831d-a536-51e91f2ed8d7 https://chat.example.org/1",
      "urn:uuid:a6625472-6366-89f6-a345-cfcf3388ee1c https://chat.example.org/1",
      "urn:uuid:0ce658e5-b213-841f-aaac-6633e3062c00 https://github.com/harbour/harbour-net/issues/7",
      "urn:uuid:2b43872a-8483-8d8d-a569-f63f27fe0710 https://pad.example.org/harbour",
    ]
  `);
  expect(readAtom(read("minutes.atom")).link).toMatchInlineSnapshot(`
    [
      {
        "href": "https://pad.example.org/harbour",
        "rel": "alternate",
        "type": "text/html",
      },
    ]
  `);
});

test("both forms of a feed have the same entries, at most fifty", () => {
  const many = Array.from({ length: 70 }, (_, place) => `- Decision: rule ${place}\n`).join("");
  const { read } = filesOf(
    archiveOf({ text: `## Meeting 2024-12-09 10:00 CET\n\n- Participants: Ada\n\n### Rules\n\n${many}` }),
  );
  for (const name of ["minutes", "decisions", "todos"]) {
    const [atom, json] = [readAtom(read(`${name}.atom`)), readJsonFeed(read(`${name}.json`))];
    expect(atom.entry.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id));
    expect(atom.entry.map(({ content }) => content["#text"])).toEqual(json.items.map(({ content_html: html }) => html));
  }
  expect(readJsonFeed(read("decisions.json")).items).toHaveLength(50);
});

test("a series of which nothing is known yet has calendars and feeds with nothing in them", () => {
  const { files, read } = filesOf(archiveOf({ text: "", published: [] }));
  expect(readAtom(read("minutes.atom"))).toMatchObject({ entry: [], updated: "1970-01-01T00:00:00Z" });
  expect(readCalendar(read("calendar.ics"))).toEqual([]);
  expect(files.every(({ body }) => body().length < 1000)).toBe(true);
});
