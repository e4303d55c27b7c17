import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createLog } from "../../src/log.ts";
import { receiveWebHooks } from "../../src/receive-web-hooks.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { createWeb } from "../../src/web/create-web.ts";
import { serveWeb } from "../../src/web/serve-web.ts";
import { clockAt } from "../support/clock.ts";
import { hookOf, hookSecret, issuesHook, pingHook } from "../support/github-hook.ts";

const health = () => {
  throw new Error("nobody asks");
};

async function listen() {
  const store = await openStore({ folder: ":memory:" });
  onTestFinished(() => store.close());
  const logged: string[] = [];
  const log = createLog({
    level: "info",
    secrets: [hookSecret],
    write: (line) =>
      logged.push(
        line
          .replace(/"time":"[^"]+",/, "")
          .replace(/,"stack":"[^"]*"/g, "")
          .trim(),
      ),
  });
  const metrics = createMetrics();
  const world = { store, now: clockAt("2026-03-03T09:00:02Z").now, log, metrics };
  const app = createWeb({
    health,
    metrics,
    hooks: receiveWebHooks(world, hookSecret),
  });
  const send = async ({ headers, body }: { headers: Headers; body: Uint8Array<ArrayBuffer> }) => {
    const answer = await app.request("/hooks/github", { method: "POST", headers, body });
    return `${answer.status} ${await answer.text()}`;
  };
  const kept = async () => (await store.deliveries.all()).map(({ id, event }) => `${id} ${event}`);
  return { app, send, store, kept, logged, metrics };
}

const close = (id?: string) => hookOf("issues", issuesHook("closed"), id === undefined ? {} : { id });

test("A web hook that GitHub signed is kept once, however often it comes", async () => {
  const { send, kept, logged } = await listen();
  const answers = [
    await send(close("a")),
    await send(close("a")),
    ...(await Promise.all([send(close("b")), send(close("b"))])),
  ];
  expect(new Set(answers)).toEqual(new Set(["202 Thank you: the next sweep looks at it."]));
  expect(await kept()).toEqual(["a issues.closed", "b issues.closed"]);
  expect(logged.join("\n")).toMatchInlineSnapshot(`
    "{"level":"info","id":"a","event":"issues","outcome":"kept","msg":"A web hook came"}
    {"level":"info","id":"a","event":"issues","outcome":"known","msg":"A web hook came"}
    {"level":"info","id":"b","event":"issues","outcome":"kept","msg":"A web hook came"}
    {"level":"info","id":"b","event":"issues","outcome":"known","msg":"A web hook came"}"
  `);
});

test("What names nothing to look at is answered well and not kept", async () => {
  const { send, kept } = await listen();
  expect(await send(hookOf("ping", pingHook))).toMatchInlineSnapshot(
    `"202 Thank you: there is nothing in it for the bot to look at."`,
  );
  expect(await kept()).toEqual([]);
});

test("What is refused is told why, and leaves a line without its body in the log", async () => {
  const { send, kept, logged, metrics } = await listen();
  const form = new TextEncoder().encode(`payload=${encodeURIComponent(JSON.stringify(issuesHook("closed")))}`);
  const asForm = hookOf("issues", form);
  asForm.headers.set("Content-Type", "application/x-www-form-urlencoded");
  const nameless = close();
  nameless.headers.delete("X-GitHub-Delivery");
  const answers = [
    await send(hookOf("issues", issuesHook("closed"), { secret: "guessed" })),
    await send(asForm),
    await send(nameless),
    await send(hookOf("issues", new TextEncoder().encode("{"))),
    await send(hookOf("issues", new Uint8Array(2 * 1024 * 1024 + 1))),
  ];
  expect(answers.join("\n")).toMatchInlineSnapshot(`
    "401 The signature is missing or wrong. Give GitHub the same secret that the bot has in GITHUB_WEBHOOK_SECRET.
    415 Choose application/json as the content type in the web hook's settings on GitHub.
    400 This is no web hook of GitHub's: X-GitHub-Delivery or X-GitHub-Event is missing. Let the proxy pass on all headers.
    400 The bot can't read this as JSON of the event that it is said to be.
    413 This web hook is larger than 2 MiB. The bot finds the change by asking GitHub."
  `);
  expect(await kept()).toEqual([]);
  expect(logged.join("\n")).toMatchInlineSnapshot(`
    "{"level":"warn","id":"72d3162e-cc78-11e3-81ab-4c9367dc0958","event":"issues","outcome":"unsigned","msg":"A web hook came"}
    {"level":"warn","id":"72d3162e-cc78-11e3-81ab-4c9367dc0958","event":"issues","outcome":"form","msg":"A web hook came"}
    {"level":"warn","id":null,"event":"issues","outcome":"unnamed","msg":"A web hook came"}
    {"level":"warn","id":"72d3162e-cc78-11e3-81ab-4c9367dc0958","event":"issues","outcome":"unreadable","msg":"A web hook came"}
    {"level":"warn","id":"72d3162e-cc78-11e3-81ab-4c9367dc0958","event":"issues","outcome":"too-large","msg":"A web hook came"}"
  `);
  expect(await metrics.render()).toContain('meetbot_web_hooks_total{outcome="too-large"} 1');
});

test("What can't be written down is told to GitHub as a failure, and why to the log alone", async () => {
  const { send, store, logged } = await listen();
  await store.close();
  expect(await send(close())).toMatchInlineSnapshot(
    `"503 The bot could not write this web hook down; its log says why. It finds the change by asking GitHub."`,
  );
  expect(logged[0]).toContain("A web hook could not be kept");
  expect(logged.join()).not.toContain("Announce the port");
});

test("The answer waits for no turn: GitHub gives ten seconds, and a sweep may take a minute", async () => {
  const { send, store } = await listen();
  const gate = Promise.withResolvers<void>();
  const swept = store.exclusively(() => gate.promise);
  expect(await send(close())).toMatch(/^202 /);
  gate.resolve();
  await swept;
});

test("Without a secret there is no such page; with one it only takes web hooks, under the same strict headers", async () => {
  const without = createWeb({ health, metrics: createMetrics() });
  expect((await without.request("/hooks/github", { method: "POST", ...close() })).status).toBe(404);

  const { app } = await listen();
  expect((await app.request("/hooks/github")).status).toBe(404);
  const { headers } = await app.request("/hooks/github", { method: "POST", ...close() });
  expect(headers.get("content-security-policy")).toBe("default-src 'none'");
  expect(headers.get("cache-control")).toBe("no-store");
});

test("Over a real connection it is the same, whether the length is told before or not", async () => {
  const { app, kept } = await listen();
  const server = await serveWeb({ app, host: "127.0.0.1", port: 0 });
  const send = async (id: string, pieces: readonly Uint8Array[]) => {
    const { headers } = hookOf("issues", issuesHook("closed"), { id });
    const body = ReadableStream.from(pieces);
    const url = `http://127.0.0.1:${server.port}/hooks/github`;
    const answer = await fetch(url, { method: "POST", headers, body, duplex: "half" });
    await answer.text();
    return answer.status;
  };
  const { body } = close();
  expect(await send("whole", [body])).toBe(202);
  expect(await send("in-pieces", [body.subarray(0, 10), body.subarray(10)])).toBe(202);
  expect(
    await send(
      "flood",
      Array.from({ length: 400 }, () => new Uint8Array(64 * 1024)),
    ),
  ).toBe(413);
  expect(await kept()).toEqual(["in-pieces issues.closed", "whole issues.closed"]);
  await server.close();
});

test("Whoever goes away in the middle leaves nothing, and does not hold the server up", async () => {
  const { app, kept, logged } = await listen();
  const begun = Promise.withResolvers<void>();
  const fetch = (request: Request) => {
    begun.resolve();
    return app.fetch(request);
  };
  const server = await serveWeb({ app: { fetch }, host: "127.0.0.1", port: 0 });
  const complaints = vi.spyOn(console, "error");
  onTestFinished(() => complaints.mockRestore());
  const broken = connect(server.port, "127.0.0.1");
  broken.write("POST /hooks/github HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf of it");
  await begun.promise;
  broken.destroy();
  await server.close();
  expect([await kept(), logged, complaints.mock.calls]).toEqual([[], [], []]);
});

test("The signature is the one of GitHub's own example", async () => {
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
  const signature = createHmac("sha256", "It's a Secret to Everybody").update("Hello, World!").digest("hex");
  expect(signature).toBe("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
  const { send } = await listen();
  expect(await send(hookOf("issues", new TextEncoder().encode("Hello, World!")))).toMatch(/^400 /);
});
