import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createMetrics } from "../../src/web/metrics.ts";
import { createWeb } from "../../src/web/create-web.ts";
import { serveWeb } from "../../src/web/serve-web.ts";
import type { HealthFacts } from "../../src/web/health.ts";
import { posted } from "../store/samples.ts";

const well: HealthFacts = {
  version: "1.2.3",
  now: Temporal.Instant.from("2026-03-02T10:00:30Z"),
  startedAt: Temporal.Instant.from("2026-03-01T00:00:00Z"),
  lastSweep: Temporal.Instant.from("2026-03-02T10:00:00.200Z"),
  chatConnected: true,
  storeWritable: true,
};
const web = (facts: Partial<HealthFacts> = {}) =>
  createWeb({ health: () => ({ ...well, ...facts }), metrics: createMetrics() });
const health = async (facts: Partial<HealthFacts>) => {
  const answer = await web(facts).request("/healthz");
  return `${answer.status} ${await answer.text()}`;
};

test("A bot that sweeps, is connected and can write is healthy", async () => {
  expect(await health({})).toMatchInlineSnapshot(
    `"200 {"healthy":true,"version":"1.2.3","secondsSinceLastSweep":29,"chat":"connected","store":"writable"}"`,
  );
});

test("A bot that has just started is healthy before its first sweep, for a while", async () => {
  const startedAt = well.now.subtract({ minutes: 2 });
  expect(await health({ lastSweep: null, startedAt })).toMatchInlineSnapshot(
    `"200 {"healthy":true,"version":"1.2.3","secondsSinceLastSweep":null,"chat":"connected","store":"writable"}"`,
  );
  expect(await health({ lastSweep: null })).toMatch(/^503 /);
});

test.each([
  ["whose sweeps have stopped", { lastSweep: well.now.subtract({ minutes: 11 }) }],
  ["that has lost the chat", { chatConnected: false }],
  ["that can't write", { storeWritable: false }],
])("A bot %s is not healthy", async (_how, facts) => {
  expect(await health(facts)).toMatch(/^503 \{"healthy":false,/);
});

test("Metrics tell sweeps, effects, todos and pads", async () => {
  const metrics = createMetrics();
  metrics.sweepEnded(well.now, false);
  metrics.sweepEnded(well.now, true);
  metrics.effectTried(posted);
  metrics.todosCounted({ noticed: 2, filed: 3 });
  metrics.todosCounted({ filed: 4 });
  metrics.padRead("unchanged");
  metrics.padRead("unreachable");
  const answer = await createWeb({ health: () => well, metrics }).request("/metrics");
  expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(await answer.text()).toMatchInlineSnapshot(`
    "# HELP meetbot_sweeps_total Sweeps that ended, by whether all went well.
    # TYPE meetbot_sweeps_total counter
    meetbot_sweeps_total{outcome="done"} 1
    meetbot_sweeps_total{outcome="failed"} 1

    # HELP meetbot_last_sweep_timestamp_seconds When the last sweep ended, as a Unix time.
    # TYPE meetbot_last_sweep_timestamp_seconds gauge
    meetbot_last_sweep_timestamp_seconds 1772445630

    # HELP meetbot_effects_total Effects that were tried (issues, posts, events), by type and by what came of it.
    # TYPE meetbot_effects_total counter
    meetbot_effects_total{type="post",status="done"} 1

    # HELP meetbot_todos Todos at the last sweep, by state.
    # TYPE meetbot_todos gauge
    meetbot_todos{state="noticed"} 0
    meetbot_todos{state="approved"} 0
    meetbot_todos{state="filing"} 0
    meetbot_todos{state="filed"} 4
    meetbot_todos{state="closed"} 0
    meetbot_todos{state="skipped"} 0
    meetbot_todos{state="parked"} 0

    # HELP meetbot_pad_reads_total Readings of pads, by outcome.
    # TYPE meetbot_pad_reads_total counter
    meetbot_pad_reads_total{outcome="unchanged"} 1
    meetbot_pad_reads_total{outcome="unreachable"} 1

    # HELP meetbot_web_hooks_total Web hooks that came, by what came of them.
    # TYPE meetbot_web_hooks_total counter
    "
  `);
});

test("Answers are kept by nobody, framed by nobody and run nothing; other pages and methods are not there", async () => {
  const answer = await web().request("/healthz");
  expect(Object.fromEntries(answer.headers)).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
      "content-type": "application/json",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "origin-agent-cluster": "?1",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "x-download-options": "noopen",
      "x-frame-options": "SAMEORIGIN",
      "x-permitted-cross-domain-policies": "none",
      "x-xss-protection": "0",
    }
  `);
  expect((await web().request("/")).status).toBe(404);
  expect((await web().request("/healthz", { method: "POST" })).status).toBe(404);
});

test("The server takes a free port, answers there, and lets requests under way end when it closes", async () => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const app = web();
  app.get("/slow", async (context) => {
    begun.resolve();
    await gate.promise;
    return context.text("done");
  });
  const server = await serveWeb({ app, host: "127.0.0.1", port: 0 });
  const slow = fetch(`http://127.0.0.1:${server.port}/slow`);
  await begun.promise;

  const closed = server.close();
  const refused = connect(server.port, "127.0.0.1");
  expect(await once(refused, "error")).toMatchObject([{ code: "ECONNREFUSED" }]);
  gate.resolve();
  expect(await (await slow).text()).toBe("done");
  await closed;
});

test("An address that can't be had is told with what to set", async () => {
  const first = await serveWeb({ app: web(), host: "127.0.0.1", port: 0 });
  const told = async (host: string, port: number) => {
    const refused: unknown = await serveWeb({ app: web(), host, port }).catch((error: unknown) => error);
    return refused instanceof UserError ? refused.message.replace(String(first.port), "8080") : refused;
  };
  expect(await told("127.0.0.1", first.port)).toMatchInlineSnapshot(
    `"The web server can't listen on 127.0.0.1:8080: another program listens there already. Stop it, or set PORT to another number (0 takes a free one)."`,
  );
  expect(await told("192.0.2.1", 0)).toMatchInlineSnapshot(
    `"The web server can't listen on 192.0.2.1:0: that is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses."`,
  );
  await first.close();
});
