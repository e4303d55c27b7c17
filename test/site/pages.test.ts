import { expect, test } from "vitest";
import { siteTemplatesFolder } from "../../src/folders.ts";
import { indexFile } from "../../src/site/index-file.ts";
import { searchIndex } from "../../src/site/search-index.ts";
import { seriesFiles } from "../../src/site/series-files.ts";
import type { SiteFile } from "../../src/site/site-file.ts";
import { siteAssets } from "../../src/templates/site-assets.ts";
import { siteTemplates } from "../../src/templates/site-liquid.ts";
import { archiveOf, padText } from "../archive/arrange.ts";

const kit = {
  templates: siteTemplates({ folder: siteTemplatesFolder }),
  assets: siteAssets(siteTemplatesFolder),
  publicUrl: null,
};

type Given = Parameters<typeof archiveOf>[0] & { others?: readonly SiteFile[]; publicUrl?: string };

function pages({ others, publicUrl, ...given }: Given = {}) {
  const files = seriesFiles(archiveOf(given), { ...kit, publicUrl: publicUrl ?? null }, others);
  const body = (path: string): string => {
    const file = files.find((one) => one.path === path);
    if (file === undefined) throw new Error(`there is no ${path}`);
    return file.body();
  };
  const text = (path: string): string =>
    /<main.*<\/main>/s
      .exec(body(path))?.[0]
      .replace(/<[^>]*>/g, " ")
      .replace(/\s*\n\s*/g, "\n")
      .replace(/ +/g, " ")
      .trim() ?? "";
  return { files, body, text };
}

test("a series has these files", () => {
  expect(pages().files.map(({ path }) => path.replace(/-[0-9a-f]{12}/, "-HASH"))).toMatchInlineSnapshot(`
    [
      "/harbour/index.html",
      "/harbour/index.json",
      "/harbour/2024-12-09/index.html",
      "/harbour/2024-12-09/index.json",
      "/harbour/2024-11-11/index.html",
      "/harbour/2024-11-11/index.json",
      "/harbour/todos/index.html",
      "/harbour/todos/index.json",
      "/harbour/decisions/index.html",
      "/harbour/decisions/index.json",
      "/harbour/people/index.html",
      "/harbour/people/index.json",
      "/harbour/search/index.html",
      "/harbour/search/index.json",
      "/harbour/assets/site-HASH.css",
      "/harbour/assets/site-HASH.js",
      "/harbour/assets/icon-HASH.svg",
    ]
  `);
});

test("the first page tells when the next meeting is, what came of the last, what is open, and leads to all", () => {
  expect(pages().text("/harbour/index.html")).toMatchInlineSnapshot(`
    "Harbour meeting
    Next meeting
    Monday 13 January 2025
    10:00–12:00 (Europe/Paris)
    Join the call
    Agenda and notes
    On the agenda
    Lighthouses
    Last minutes
    Monday 9 December 2024
    With Ada , Jules , Noor
    Release
    Performance
    Decided
    the next release waits for harbour/harbour-net#144 in the notes
    Open todos 2
    Announce the harbour-net 2.0 release
    Jules
    from 9 December 2024
    Tag 1.9
    Ada
    from 11 November 2024
    Todos over the meetings
    open done
    2
    11 November 2024 9 December 2024
    After the last meeting, 2 todos are open and 0 done.
    The numbers
    Todos at the end of each meeting's day
    Meeting Open Done
    9 December 2024 2 0
    11 November 2024 1 0
    All meetings
    2024
    Monday 9 December 2024
    1 decision, 1 todo
    Monday 11 November 2024
    1 decision, 1 todo"
  `);
});

test("a meeting's page has its decisions and todos first, then the notes with their anchors", () => {
  expect(/<article.*<\/article>/s.exec(pages().body("/harbour/2024-12-09/index.html"))?.[0]).toMatchInlineSnapshot(`
    "<article class="text">
    <header class="head">
    <p class="kicker">Minutes</p>
    <h1><time datetime="2024-12-09T09:00:00Z">Monday 9 December 2024</time></h1>
    <p class="hours">10:00–12:00 (Europe/Paris)</p>
    <p class="with">With <bdi>Ada</bdi>, <bdi>Jules</bdi>, <bdi>Noor</bdi></p>
    </header>
    <nav class="contents" aria-label="On this page">
    <ul>
    <li><a href="#topic-release"><bdi>Release</bdi></a></li>
    <li><a href="#topic-performance"><bdi>Performance</bdi></a></li>
    </ul>
    </nav>
    <section class="brief" aria-labelledby="decisions">
    <h2 id="decisions">Decisions</h2>
    <ul class="marks">
    <li><bdi>the next release waits for <a href="https://github.com/harbour/harbour-net/issues/144" rel="nofollow noopener">harbour/harbour-net#144</a></bdi> <a class="where" href="#decision-the-next-release-waits-for-harbour-harbour-net-144">in the notes</a></li>
    </ul>
    </section>
    <section class="brief" aria-labelledby="todos">
    <h2 id="todos">Todos</h2>
    <ul class="todos">
    <li class="todo open" id="todo-y8mfhk0tny">
    <span class="what"><bdi>Announce the harbour-net 2.0 release</bdi></span>
    <span class="about">
    <span><bdi>Jules</bdi></span>
    </span>
    </li>
    </ul>
    </section>
    <section class="notes" aria-labelledby="notes">
    <h2 id="notes" class="unseen">Notes</h2>
    <section aria-labelledby="topic-release">
    <h3 id="topic-release"><bdi>Release</bdi> <a class="where" href="#topic-release" aria-label="Link to this topic">#</a></h3>
    <ul>
    <li><bdi>harbour-net 2.0 is out, with <code>Net.berth</code></bdi>
    </li>
    <li><bdi>TODO(Jules): announce harbour-net 2.0 on discuss.ocaml.org</bdi>
    <a class="tag open" href="#todo-y8mfhk0tny">open</a>
    </li>
    <li><bdi>Ada opened <a href="https://github.com/harbour/harbour-net/pull/144" rel="nofollow noopener">harbour/harbour-net#144</a></bdi>
    </li>
    <li class="is-decision" id="decision-the-next-release-waits-for-harbour-harbour-net-144"><bdi>Decision: the next release waits for <a href="https://github.com/harbour/harbour-net/issues/144" rel="nofollow noopener">harbour/harbour-net#144</a></bdi>
    </li></ul>
    </section>
    <section aria-labelledby="topic-performance">
    <h3 id="topic-performance"><bdi>Performance</bdi> <a class="where" href="#topic-performance" aria-label="Link to this topic">#</a></h3>
    <ul>
    <li><bdi>Noor had no time for it</bdi>
    </li></ul>
    </section>
    </section>
    <section aria-labelledby="references">
    <h2 id="references">Pull requests and issues</h2>
    <ul class="refs">
    <li><a href="https://github.com/harbour/harbour-net/pull/144" rel="nofollow noopener">harbour/harbour-net#144</a></li>
    </ul>
    </section>
    <p class="about"><a href="https://chat.example.org/1" rel="nofollow noopener">These minutes in the chat</a></p>
    <nav class="turn" aria-label="Other meetings">
    <ul>
    <li><a href="../2024-11-11/" rel="prev"><span>Before</span> 11 November 2024</a></li>
    </ul>
    </nav>
    </article>"
  `);
});

test("a series that has published nothing says so on every page", () => {
  const { text } = pages({ published: [], at: "2024-12-10 09:00", input: { next: null } });
  expect(["", "todos/", "decisions/", "people/"].map((page) => text(`/harbour/${page}index.html`)))
    .toMatchInlineSnapshot(`
    [
      "Harbour meeting
    Next meeting
    No date is set yet.
    It will stand here as soon as the pad or a maintainer names one.
    Agenda and notes
    Last minutes
    No minutes are published yet. They stand here as soon as a meeting's are.
    Open todos
    Nothing is open.
    All meetings
    There are none yet.",
      "Todos
    There are none yet. What the notes of a meeting mark as a todo stands here once its minutes are published.",
      "Decisions
    None are written down yet. A line of the notes that begins with “Decision:” or “Agreed:” is one.",
      "People
    Nobody is named yet. Who takes part in a meeting stands here once its minutes are published.",
    ]
  `);
});

test("pages link to a calendar and feeds where there are some, and to nothing that is not there", () => {
  const file = (path: string): SiteFile => ({ path, type: "text/calendar", body: () => "", lasting: false });
  expect(pages().body("/harbour/index.html")).not.toMatch(/calendar|atom/i);
  const others = ["/harbour/calendar.ics", "/harbour/minutes.atom"].map(file);
  const home = pages({ others }).body("/harbour/index.html");
  expect(home.match(/<[^>]*(?:calendar\.ics|minutes\.atom)[^>]*>[^<\n]*/g)).toMatchInlineSnapshot(`
    [
      "<link rel="alternate" type="application/atom+xml" title="minutes" href="minutes.atom">",
      "<a class="button" href="calendar.ics">Add to calendar",
      "<a href="calendar.ics">Calendar",
      "<a href="minutes.atom">Feed of minutes",
    ]
  `);
});

test("a page tells where it is in public only where somebody said", () => {
  const canonical = /<link rel="canonical"[^>]*>/;
  expect(pages().body("/harbour/todos/index.html")).not.toMatch(canonical);
  const { body } = pages({ publicUrl: "https://example.org/m/" });
  expect(canonical.exec(body("/harbour/todos/index.html"))?.[0]).toBe(
    '<link rel="canonical" href="https://example.org/m/harbour/todos/">',
  );
});

test("every page is also there as JSON", () => {
  const { body, files } = pages();
  for (const { path } of files.filter((one) => one.path.endsWith("index.html"))) {
    expect(JSON.parse(body(path.replace(".html", ".json")))).toMatchObject({ address: path.replace("index.html", "") });
  }
  expect(JSON.parse(body("/harbour/index.json"))).toMatchInlineSnapshot(`
    {
      "address": "/harbour/",
      "cancelled": [],
      "meetings": [
        {
          "address": "/harbour/2024-12-09/",
          "date": "2024-12-09",
          "decisions": 1,
          "todos": 1,
        },
        {
          "address": "/harbour/2024-11-11/",
          "date": "2024-11-11",
          "decisions": 1,
          "todos": 1,
        },
      ],
      "next": {
        "agenda": [
          {
            "lines": [
              "Lighthouses",
            ],
            "more": 0,
            "title": "",
          },
        ],
        "callUrl": "https://meet.example.org/Harbour",
        "end": "2025-01-13T11:00:00Z",
        "meeting": {
          "date": "2025-01-13",
          "end": "12:00",
          "start": "10:00",
          "timeZone": "Europe/Paris",
        },
        "start": "2025-01-13T09:00:00Z",
      },
      "series": {
        "id": "harbour",
        "padLink": "https://pad.example.org/harbour",
        "timeZone": "Europe/Paris",
        "title": "Harbour meeting",
      },
      "todos": [
        {
          "date": "2024-11-11",
          "done": 0,
          "open": 1,
        },
        {
          "date": "2024-12-09",
          "done": 0,
          "open": 2,
        },
      ],
    }
  `);
});

test("everything is in the index of the search, with a link to where it stands", () => {
  expect(searchIndex(archiveOf()).map(({ kind, title, link }) => `${kind} | ${title} | ${link}`))
    .toMatchInlineSnapshot(`
    [
      "decision | the next release waits for harbour/harbour-net#144 | ../2024-12-09/#decision-the-next-release-waits-for-harbour-harbour-net-144",
      "decision | we keep the old berths | ../2024-11-11/#decision-we-keep-the-old-berths",
      "todo | Announce the harbour-net 2.0 release | ../todos/#todo-y8mfhk0tny",
      "todo | Tag 1.9 | ../todos/#todo-krw7sxfjhx",
      "topic | Release | ../2024-12-09/#topic-release",
      "topic | Performance | ../2024-12-09/#topic-performance",
      "topic | Release | ../2024-11-11/#topic-release",
      "person | Ada | ../people/#person-ada",
      "person | Jules | ../people/#person-jules",
      "person | Noor | ../people/#person-noor",
      "person | Tomás | ../people/#person-tom%C3%A1s",
    ]
  `);
});

test("what can't be seen is not in the index, and of long lines the beginning is", () => {
  const text = padText.replace("Noor had no time for it", `\u202eNoor\u202c ${"had no time ".repeat(3000)}`);
  const found = searchIndex(archiveOf({ text })).find(({ title }) => title === "Performance");
  expect([found?.text.slice(0, 20), (found?.text.length ?? 0) <= 4000]).toEqual(["Noor had no time had", true]);
});

test("the root leads to every series", () => {
  const html = indexFile([archiveOf()], kit)?.body() ?? "";
  expect(/<ul.*<\/ul>/s.exec(html)?.[0]).toMatchInlineSnapshot(`
    "<ul class="meetings">
    <li><a href="harbour/"><bdi>Harbour meeting</bdi></a>
    <span class="about">next on <time datetime="2025-01-13T09:00:00Z">Monday 13 January 2025</time></span></li>
    </ul>"
  `);
  expect(indexFile([], kit)).toBe(null);
});
