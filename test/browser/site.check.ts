import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { type Machine, openBrowser } from "./open-browser.ts";

const addresses = ["", "2026-03-02/", "2025-01-13/", "todos/", "decisions/", "people/", "search/?q=boot"];
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser(process.env);
});
after(() => browser.close());

/** Opens a page; at the end nothing may have gone wrong on it. */
async function onPage(address: string, machine: Machine, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, trouble } = await browser.read(machine);
  await page.goto(browser.home + address);
  await page.clock.runFor(500);
  await work(page);
  assert.deepEqual(trouble, []);
  await page.context().close();
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of [phone, desktop]) {
    void test(`axe finds nothing, nothing sticks out, and nothing is asked of anybody else: ${colorScheme}, ${viewport.width} wide`, async () => {
      for (const address of addresses) {
        await onPage(address, { colorScheme, viewport, bypassCSP: true }, async (page) => {
          await page.evaluate(axe.source);
          assert.deepEqual(await page.evaluate(findViolations), [], address);
          assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true, address);
        });
      }
    });
  }
}

/** Runs in the page. Best practices count, too. */
const findViolations = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target).join(", ")))`;

void test("every page opens under the strict policy without an error, and no link within the site is dead", async () => {
  const seen = new Set<string>();
  const waiting = [browser.home];
  const { page, trouble } = await browser.read();
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    if (/\.(?:json|ics|atom)$/.test(url)) {
      assert.equal((await page.request.get(url)).status(), 200, url);
      continue;
    }
    assert.equal((await page.goto(url))?.status(), 200, url);
    const links = await page.evaluate<string[]>("[...document.querySelectorAll('a[href]')].map(({ href }) => href)");
    for (const link of links.filter((one) => one.startsWith(browser.origin))) {
      const [address = "", anchor] = link.split("#");
      waiting.push(address);
      if (anchor === undefined || address !== url) continue;
      const found = await page.evaluate(
        `document.getElementById(${JSON.stringify(decodeURIComponent(anchor))}) !== null`,
      );
      assert.equal(found, true, link);
    }
  }
  assert.deepEqual(trouble, []);
  assert.equal(seen.size > 30, true);
});

void test("anchors of other pages are there, and a done todo is seen when a link leads to it", async () => {
  await onPage("people/", {}, async (page) => {
    const [first] = await page.evaluate<string[]>(
      "[...document.querySelectorAll('td a')].map(({ href }) => href).filter((one) => one.includes('#'))",
    );
    await page.goto(first ?? "");
    assert.equal(await page.locator(":target").isVisible(), true);
  });
  await onPage("todos/", {}, async (page) => {
    const done = await page.locator("li.done").first().getAttribute("id");
    await page.goto(`${browser.home}todos/#${done}`);
    assert.equal(await page.locator(":target").isVisible(), true);
  });
});

void test("written as files they work under any path of any host, search and all", async () => {
  const { page, trouble } = await browser.read();
  const home = await browser.serveFiles("/some/where/");
  await page.goto(home);
  await page.getByRole("link", { name: "Monday 2 March 2026" }).first().click();
  await page.waitForURL(`${home}2026-03-02/`);
  await page.getByRole("searchbox").fill("retreat");
  await page.keyboard.press("Enter");
  await page.getByText("found.").waitFor();
  await page.getByRole("link", { name: "Retreat in autumn" }).click();
  await page.waitForURL(`${home}2026-03-02/#topic-retreat-in-autumn`);
  await page.goto(home.replace("harbour/", ""));
  await page.getByRole("link", { name: "MirageOS meeting" }).click();
  await page.waitForURL(home);
  assert.deepEqual(trouble, []);
});

void test("one page is under 50 KB with all that it loads, and nothing but one style sheet holds up the first paint", async () => {
  for (const address of addresses) {
    const { page } = await browser.read({ at: null });
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (!response.url().endsWith(".json")) bodies.push(response.body());
    });
    await page.goto(browser.home + address, { waitUntil: "networkidle" });
    const all = (await Promise.all(bodies)).reduce((sum, { length }) => sum + length, 0);
    assert.equal(all < 50_000, true, `${address}: ${all} bytes, uncompressed`);
    const blocking = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(({ name }) => name)",
    );
    assert.equal(blocking.length, 1, `${address}: ${blocking.join(" ")}`);
    assert.match(blocking[0] ?? "", /\.css$/);
    await page.context().close();
  }
});

// Paris puts its clocks on in the night before Sunday 29 March; the meeting is at 10:00 on Monday 30 March there.
const countdowns = [
  ["Europe/Paris", "2026-03-28T09:00:00Z", "It begins in 2 days.", null],
  ["America/New_York", "2026-03-28T09:00:00Z", "It begins in 1 day and 23 hours.", "Monday 30 March at 04:00"],
  ["Asia/Kolkata", "2026-03-28T09:00:00Z", "It begins in 1 day and 23 hours.", "Monday 30 March at 13:30"],
  ["Europe/London", "2026-03-29T00:30:00Z", "It begins in 1 day and 8 hours.", "Monday 30 March at 09:00"],
  ["Pacific/Auckland", "2026-03-30T07:18:30Z", "It begins in 42 minutes.", "Monday 30 March at 21:00"],
  ["Europe/Paris", "2026-03-30T09:55:00Z", "It is going on now.", null],
  ["Europe/Paris", "2026-03-30T10:00:00Z", "It is over. The next date will stand here as soon as it is known.", null],
] as const;

for (const [timezoneId, at, words, own] of countdowns) {
  void test(`in ${timezoneId} at ${at}: ${words}`, async () => {
    await onPage("", { timezoneId, at }, async (page) => {
      assert.equal(await page.locator(".count").textContent(), words);
      const yours = (await page.locator(".yours").textContent()) ?? "";
      if (own === null) assert.equal(yours, "");
      else assert.equal(yours.replaceAll(",", "").startsWith(`For you: ${own} (`), true, yours);
    });
  });
}

void test("the countdown goes on by itself, up to the moment the meeting begins", async () => {
  await onPage("", { at: "2026-03-30T07:58:10Z" }, async (page) => {
    const seen: (string | null)[] = [];
    for (const seconds of [0, 60, 60, 7200]) {
      await page.clock.runFor(seconds * 1000);
      seen.push(await page.locator(".count").textContent());
    }
    assert.deepEqual(seen, [
      "It begins in 2 minutes.",
      "It begins in 1 minute.",
      "It is going on now.",
      "It is over. The next date will stand here as soon as it is known.",
    ]);
  });
});

void test("without JavaScript all can be read, in the series' zone, and the todos can be filtered", async () => {
  await onPage("", { javaScriptEnabled: false }, async (page) => {
    assert.match(
      (await page.locator(".next").textContent()) ?? "",
      /Monday 30 March 2026\s+10:00–12:00 \(Europe\/Paris\)/,
    );
    assert.equal(await page.locator(".count").isVisible(), false);
    await page.goto(`${browser.home}todos/`);
    const open = await page.locator("li.todo:visible").count();
    await page.getByLabel("Done").check();
    const done = await page.locator("li.todo:visible").count();
    await page.getByLabel("All").check();
    assert.deepEqual([open > 5, done > 5, await page.locator("li.todo:visible").count()], [true, true, open + done]);
  });
});

void test("search finds topics, decisions, todos and people, whatever their accents and case, from every page by keyboard alone", async () => {
  await onPage("2026-03-02/", {}, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Skip to the content");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.id"), "find");
    await page.keyboard.type("ALLOCAT lazy");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=ALLOCAT+lazy");
    await page.getByText("found.").waitFor();
    assert.deepEqual(await page.locator("#results a").allTextContents(), [
      "Try the lazy allocator on the board and write the numbers down",
      "Boot time on small machines",
    ]);
    assert.deepEqual(await page.locator("mark").first().textContent(), "lazy");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("tomas");
    await page.clock.runFor(500);
    assert.equal((await page.locator("#results a").allTextContents()).includes("Tomás"), true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#/);
    assert.equal(await page.locator(":target").isVisible(), true);
  });
});

void test("a search that finds nothing says so, and one that cannot read its index says why", async () => {
  await onPage("search/", {}, async (page) => {
    await page.getByRole("searchbox").fill("zyxw");
    await page.clock.runFor(500);
    await page.getByText("Nothing is found.").waitFor();
  });
  const { page } = await browser.read();
  await page.route("**/index.json", (route) => route.abort());
  await page.goto(`${browser.home}search/?q=boot`);
  await page.getByText("The search can't read its index here.").waitFor();
  await page.context().close();
});

void test("the filter of the todos leaves what has all the words, and tells how many", async () => {
  await onPage("todos/", {}, async (page) => {
    await page.getByLabel("Only with").fill("boot jules");
    const shown = await page.locator("li.todo:visible .what").allTextContents();
    assert.equal(shown.length > 0 && shown.every((title) => /boot/i.test(title)), true);
    assert.equal(await page.locator("#found").textContent(), `${shown.length} are found.`);
  });
});

void test("everything can be reached by the keyboard, and is seen when it is", async () => {
  for (const address of addresses) {
    await onPage(address, {}, async (page) => {
      const all = await page.evaluate<number>(
        "[...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter((one) => one.checkVisibility() && (one.type !== 'radio' || one.checked)).length",
      );
      const reached = new Set<number>();
      await page.evaluate("document.querySelector('.skip').focus()");
      for (let step = 0; step < all; step += 1) {
        if (step > 0) await page.keyboard.press("Tab");
        const [place, outline] = await page.evaluate<[number, string]>(
          "[[...document.querySelectorAll('*')].indexOf(document.activeElement), getComputedStyle(document.activeElement).outlineStyle]",
        );
        reached.add(place);
        assert.notEqual(outline, "none", `${address}, step ${step}`);
      }
      assert.equal(reached.size, all, address);
    });
  }
});

void test("what hostile people write into the pad is shown, and does nothing: not on a page, not in the search", async () => {
  for (const address of ["", "2025-01-13/", "todos/", "decisions/", "people/", "search/?q=window"]) {
    await onPage(address, {}, async (page) => {
      await page.evaluate(
        "for (const one of document.querySelectorAll('main *')) one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))",
      );
      assert.equal(await page.evaluate("window.hit"), undefined, address);
      const made =
        "main script, main img, main [onload], main [onerror], main [onmouseover], main a:not([href^=http]):not([href^=mailto]):not([href^='#']):not([href^='.']):not([href$='/']):not([href*='/#']):not(.button[href='calendar.ics'])";
      assert.deepEqual(await page.locator(made).evaluateAll((all) => all.map((one) => one.outerHTML)), [], address);
      const text = (await page.locator("body").textContent()) ?? "";
      assert.equal(/[\u202a-\u202e\u2066-\u2069]/.test(text), false, address);
    });
  }
  await onPage("2025-01-13/", {}, async (page) => {
    const text = (await page.locator("main").textContent()) ?? "";
    assert.match(text, /<script>window.hit = 1<\/script>/);
    assert.match(text, /cut here: the notes have [\d,]+ characters/);
    assert.match(text, /\{\{ frame \| json \}\}/);
    assert.equal(text.length < 20_000, true);
  });
});

void test("printed, a page has its text and none of its controls", async () => {
  await onPage("2026-03-02/", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(
      await Promise.all(["h1", ".notes", "nav >> nth=0", "form"].map((one) => page.locator(one).first().isVisible())),
      [true, true, false, false],
    );
  });
});
