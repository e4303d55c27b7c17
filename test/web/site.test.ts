import { expect, onTestFinished, test } from "vitest";
import { openSite } from "../../src/open-site.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { createWeb } from "../../src/web/create-web.ts";
import { openCommunity, type Wrap } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `# MirageOS meeting

## Meeting Monday, January 13th 2025, 10:00 - 11:00 CET

- Participants: Ada, Jules

### Release

- TODO(Ada): announce the release on the forum
`;

async function serve({ more = "    doors: { web: true }", wrap }: { more?: string; wrap?: Wrap } = {}) {
  const { folder, remove } = temporaryFolder();
  const community = await openCommunity({
    folder,
    connections: { discord: null, github: null },
    channel: "terminal:",
    at: "2025-01-13T09:05:00Z",
    pad,
    more,
    ...(wrap && { wrap }),
  });
  onTestFinished(async () => {
    await community.close();
    remove();
  });
  const { world, pass } = community;
  await pass({ hours: 1 }, 4);
  const health = () => ({
    version: "1.2.3",
    now: world.now(),
    startedAt: world.now(),
    lastSweep: world.now(),
    chatConnected: true,
    storeWritable: true,
  });
  const site = openSite(world, { publicUrl: null });
  const app = createWeb({ health, metrics: createMetrics(), site });
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers });
    return `${answer.status} ${answer.headers.get("content-type")} ${answer.headers.get("location") ?? ""}`.trim();
  };
  return { ...community, app, ask };
}

test("pages, their JSON and what they load are served; an address without its slash leads on", async () => {
  const { ask, app } = await serve();
  const style = /assets\/site-\w+\.css/.exec(await (await app.request("/mirageos/")).text())?.[0];
  const answers = [
    await ask("/"),
    await ask("/mirageos"),
    await ask("/mirageos/"),
    await ask("/mirageos/todos"),
    await ask("/mirageos/2025-01-13/"),
    await ask("/mirageos/2025-01-13/index.json"),
    await ask("/mirageos/2025-01-13/", { Accept: "application/json" }),
    await ask("/mirageos/2025-01-13/", { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" }),
    await ask(`/mirageos/${style}`),
    await ask("/mirageos/2024-12-09/"),
    await ask("/mirageos/assets/none.css"),
    await ask("/elsewhere/"),
    await ask("/healthz"),
  ];
  expect(answers.join("\n")).toMatchInlineSnapshot(`
    "307 null mirageos/
    308 null mirageos/
    200 text/html; charset=utf-8
    308 null todos/
    200 text/html; charset=utf-8
    200 application/json; charset=utf-8
    200 application/json; charset=utf-8
    200 text/html; charset=utf-8
    200 text/css; charset=utf-8
    404 text/html; charset=utf-8
    404 text/html; charset=utf-8
    404 text/plain; charset=UTF-8
    200 application/json"
  `);
});

test("a page that a reader has is not sent again, and what its address promises never to change is kept for a year", async () => {
  const { app } = await serve();
  const page = await app.request("/mirageos/");
  const tag = page.headers.get("etag") ?? "";
  const again = await app.request("/mirageos/", { headers: { "If-None-Match": `W/"x", ${tag}` } });
  expect([page.headers.get("cache-control"), again.status, await again.text()]).toEqual([
    "public, max-age=60",
    304,
    "",
  ]);
  const script = /assets\/site-\w+\.js/.exec(await page.text())?.[0];
  expect((await app.request(`/mirageos/${script}`)).headers.get("cache-control")).toBe(
    "public, max-age=31536000, immutable",
  );
});

test("pages may load from here alone, and are sent compressed to whoever takes that", async () => {
  const { app } = await serve();
  const { headers } = await app.request("/mirageos/", { headers: { "Accept-Encoding": "gzip" } });
  expect(headers.get("content-encoding")).toBe("gzip");
  expect(Object.fromEntries([...headers].filter(([name]) => /policy|options|vary/.test(name)))).toMatchInlineSnapshot(`
    {
      "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "vary": "Accept, Accept-Encoding",
      "x-content-type-options": "nosniff",
    }
  `);
});

test("without the door there are no pages", async () => {
  const { ask } = await serve({ more: "" });
  expect([await ask("/mirageos/"), await ask("/")].map((answer) => answer.slice(0, 3))).toEqual(["404", "404"]);
});

test("pages are read while a turn is held, and are as new as a quarter of a minute", async () => {
  const { ask, world, clock } = await serve();
  await world.store.exclusively(async () => {
    expect(await ask("/mirageos/2025-01-13/")).toMatch(/^200/);
  });
  await world.store.snapshots.delete("mirageos/2025-01-13");
  await world.store.effects.delete("minutes/mirageos/2025-01-13");
  expect(await ask("/mirageos/2025-01-13/")).toMatch(/^200/);
  clock.pass({ seconds: 15 });
  expect(await ask("/mirageos/2025-01-13/")).toMatch(/^404/);
});

test("two series have a page at the root that leads to both", async () => {
  const more = `    doors: { web: true }
  - id: other
    title: Other meeting
    pad: file:other.md
    timeZone: Europe/Paris
    channel: "terminal:"
    filing: { default: mirage/mirage, repositories: [mirage/*] }
    doors: { web: true }
`;
  const { app } = await serve({ more });
  const html = await (await app.request("/")).text();
  expect(html.match(/<a [^>]*>.*?<\/a>/g)).toMatchInlineSnapshot(`
    [
      "<a href="mirageos/"><bdi>MirageOS meeting</bdi></a>",
      "<a href="other/"><bdi>Other meeting</bdi></a>",
    ]
  `);
});

test("where the store can't be read the reader is told to come again, and the log says why; then the pages are there again", async () => {
  let broken = false;
  const { app, ask, log, clock } = await serve({
    wrap: (collection) => ({
      ...collection,
      all: () => (broken ? Promise.reject(new Error("the disk is gone")) : collection.all()),
    }),
  });
  broken = true;
  const answer = await app.request("/mirageos/");
  expect([answer.status, await answer.text()]).toEqual([
    503,
    "The pages can't be shown now. Please try again in a minute; whoever runs the bot finds the reason in its log.\n",
  ]);
  expect(log.lines.filter((line) => line.includes("web pages"))).toMatchInlineSnapshot(`
    [
      "error The web pages can't be made: Error: the disk is gone",
    ]
  `);
  broken = false;
  clock.pass({ seconds: 1 });
  expect(await ask("/mirageos/")).toMatch(/^200/);
});

test("calendars and feeds are served beside the pages, which lead to them; while nothing changes they are not sent again", async () => {
  const { app, ask, sweep, clock } = await serve();
  const page = await (await app.request("/mirageos/")).text();
  const names = ["calendar.ics", "due.ics", "minutes.atom", "minutes.json", "decisions.atom", "todos.json"];
  const answers = await Promise.all(names.map((name) => ask(`/mirageos/${name}`)));
  expect(
    names.map((name, place) => `${name} ${answers[place]} ${page.includes(`"${name}"`) ? "linked" : "not linked"}`),
  ).toMatchInlineSnapshot(`
    [
      "calendar.ics 200 text/calendar; charset=utf-8 linked",
      "due.ics 200 text/calendar; charset=utf-8 linked",
      "minutes.atom 200 application/atom+xml; charset=utf-8 linked",
      "minutes.json 200 application/feed+json; charset=utf-8 linked",
      "decisions.atom 200 application/atom+xml; charset=utf-8 linked",
      "todos.json 200 application/feed+json; charset=utf-8 linked",
    ]
  `);
  const tag = async (name: string) => (await app.request(`/mirageos/${name}`)).headers.get("etag") ?? "";
  const before = await Promise.all(names.map(tag));
  clock.pass({ minutes: 30 });
  await sweep();
  const again = await Promise.all(
    names.map((name, place) => ask(`/mirageos/${name}`, { "if-none-match": before[place] ?? "" })),
  );
  expect(again.map((answer) => answer.slice(0, 3))).toEqual(names.map(() => "304"));
});
