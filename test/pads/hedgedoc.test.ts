import { expect, onTestFinished, test } from "vitest";

import { hedgedocPad, type HedgedocOptions } from "../../src/pads/hedgedoc.ts";
import { readPadAddress } from "../../src/pads/pad-address.ts";
import type { Pad } from "../../src/ports/pad.ts";
import { padContract } from "../contracts/pad.ts";
import { startFakeHedgeDoc, type FakeFault, type FakeHedgeDoc } from "../support/fake-hedgedoc.ts";
import type { FakePermission } from "../support/fake-hedgedoc-routes.ts";

async function server(options?: { subPath: string }): Promise<FakeHedgeDoc> {
  const started = await startFakeHedgeDoc(options);
  onTestFinished(() => started.close());
  return started;
}

/** The pad at a URL as copied; it waits for nothing, and soon gives up. */
function padAt(copied: string, options: HedgedocOptions = {}): Pad {
  const address = readPadAddress(copied);
  if (address.kind !== "hedgedoc") throw new Error(`${copied} is on no HedgeDoc`);
  return hedgedocPad({ address, maxBytes: 2048, timeoutMs: 5000, pause: async () => {}, ...options });
}

/** What came of a reading: the text, that it is unchanged, or what people are told, the server's port left out. */
async function outcome(reading: ReturnType<Pad["read"]>): Promise<string> {
  const said = await reading.then((read) => read?.text ?? "unchanged", String);
  return said.replaceAll(/127\.0\.0\.1:\d+/g, "pad.example.org");
}

/** The requests that the server saw: what was asked, what of the pad and of the guest was known, the answer. */
function seen({ requests }: FakeHedgeDoc): string[] {
  return requests.map(({ method, path, headers, status }) => {
    const known = headers["if-none-match"] === undefined ? "" : " with ETag";
    const cookie = headers.cookie === undefined ? "" : " with cookie";
    return `${method} ${path}${known}${cookie} → ${status}`;
  });
}

padContract("HedgeDoc", async () => {
  const fake = await startFakeHedgeDoc();
  const url = fake.write("agenda", "");
  return {
    open: () => padAt(url),
    write: async (text) => void fake.write("agenda", text),
    remove: async () => void fake.notes.delete("agenda"),
    maxBytes: 2048,
    close: () => fake.close(),
  };
});

test("an unchanged pad costs one conditional request, in the session of the first", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "# Agenda"));
  const version = (await pad.read(null))?.version ?? null;
  expect([await pad.read(version), await pad.read(version)]).toEqual([null, null]);
  expect(seen(fake)).toEqual([
    "GET /agenda/download → 200",
    "GET /agenda/download with ETag with cookie → 304",
    "GET /agenda/download with ETag with cookie → 304",
  ]);
  expect(fake.sessions.size).toBe(1);
});

test("a restart with an unchanged pad costs one conditional request too", async () => {
  const fake = await server();
  const url = fake.write("agenda", "# Agenda");
  const version = (await padAt(url).read(null))?.version ?? null;
  expect(await padAt(url).read(version)).toBeNull();
  expect(seen(fake)).toEqual(["GET /agenda/download → 200", "GET /agenda/download with ETag → 304"]);
});

test("the published form and a server under a sub path are read at their own download", async () => {
  const fake = await server({ subPath: "/tools/pads" });
  fake.write("agenda", "# Agenda");
  await padAt(`${fake.url}/agenda?both#`).read(null);
  await padAt(`${fake.url}/s/short-1#Agenda`).read(null);
  expect(seen(fake)).toEqual(["GET /tools/pads/agenda/download → 200", "GET /tools/pads/s/short-1/download → 200"]);
});

test("a pad that is not there is not created by looking for it", async () => {
  const fake = await server();
  const pad = padAt(`${fake.url}/agenda?both`);
  expect(await outcome(pad.read(null))).toMatchInlineSnapshot(
    `"PadError: There is no pad at http://pad.example.org/agenda (any more). Open it in a browser, and correct the pad's address if it lives elsewhere."`,
  );
  expect([...fake.notes.keys()]).toEqual([]);
});

test("guests read what is freely, editable or locked; what is closed to them says so", async () => {
  const fake = await server();
  const permissions: FakePermission[] = ["freely", "editable", "locked", "limited", "protected", "private"];
  const told: string[] = [];
  for (const permission of permissions) {
    told.push(`${permission}: ${await outcome(padAt(fake.write(permission, "text", permission)).read(null))}`);
  }
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "freely: text
    editable: text
    locked: text
    limited: PadError: The pad at http://pad.example.org/limited is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.
    protected: PadError: The pad at http://pad.example.org/protected is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.
    private: PadError: The pad at http://pad.example.org/private is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right."
  `);
});

test("a pad that stays closed leaves no session that grows with each try", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "# Agenda", "private"));
  for (let time = 0; time < 3; time += 1) await outcome(pad.read(null));
  expect([...fake.sessions.values()].map(({ flash }) => flash.length)).toEqual([1, 1, 1]);
  expect(fake.requests.every(({ path }) => path === "/agenda/download")).toBe(true);
});

test("a pad that is opened again is read again", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "# Agenda", "private"));
  await outcome(pad.read(null));
  fake.write("agenda", "# Agenda", "locked");
  expect(await outcome(pad.read(null))).toBe("# Agenda");
});

test("a busy server is asked again after a pause, twice, and then left alone", async () => {
  const fake = await server();
  const pauses: number[] = [];
  const pad = padAt(fake.write("agenda", "# Agenda"), { pause: async (ms) => void pauses.push(ms) });
  const busy = { status: 503, body: "I'm busy right now, try again later." };
  fake.fail(busy, busy, busy);
  expect(await outcome(pad.read(null))).toMatchInlineSnapshot(
    `"PadError: The server of http://pad.example.org/agenda is too busy to answer. Nothing is lost: I read the pad again soon."`,
  );
  fake.fail(busy);
  expect(await outcome(pad.read(null))).toBe("# Agenda");
  expect(pauses).toEqual([500, 2000, 500]);
  expect(seen(fake).at(-1)).toBe("GET /agenda/download with cookie → 200");
});

/** What is told after one reading that the server, or a proxy before it, answered like this. */
async function toldAfter(fault: FakeFault, options?: HedgedocOptions): Promise<string> {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "# Agenda"), options);
  fake.fail(fault);
  return outcome(pad.read(null));
}

test("a redirect is not followed: people are told where it led, without what may be secret", async () => {
  const to = (location: string, status = 302) => toldAfter({ status, headers: { location } });
  const told = [
    await to("https://127.0.0.1/agenda/download", 301),
    await to("https://user:secret@new.example.org/pads/agenda/download?token=secret#secret", 308),
    await to(`https://new.example.org/${"x".repeat(300)}`),
    await to("/"),
    await to("https://127.0.0.1/"),
    await to("https://sso.example.org/oauth2/start?rd=secret"),
    await to("javascript:alert(1)"),
    await to("http://["),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of http://pad.example.org/agenda sends its readers on to https://127.0.0.1/agenda, and I don't follow. If the pad lives there, write that as its address.
    PadError: The server of http://pad.example.org/agenda sends its readers on to https://new.example.org/pads/agenda, and I don't follow. If the pad lives there, write that as its address.
    PadError: The server of http://pad.example.org/agenda sends its readers on to https://new.example.org/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, and I don't follow. If the pad lives there, write that as its address.
    PadError: The pad at http://pad.example.org/agenda is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.
    PadError: The pad at http://pad.example.org/agenda is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.
    PadError: The pad at http://pad.example.org/agenda is closed to guests, and I read as a guest. Its owner can set it to Freely, Editable or Locked in the pad's menu at the top right.
    PadError: http://pad.example.org/agenda answered HTTP 302, which no HedgeDoc pad does. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.
    PadError: http://pad.example.org/agenda answered HTTP 302, which no HedgeDoc pad does. Open it in a browser, and check that it is a pad of HedgeDoc 1.x."
  `);
});

test("each other answer that is no pad has its own sentence", async () => {
  const answer = (status: number, type: string, body: string) =>
    toldAfter({ status, headers: { "content-type": type }, body });
  const told = [
    await answer(200, "text/html; charset=utf-8", "<title>Log in</title>"),
    await answer(200, "@everyone/<b>", "x"),
    await answer(200, "text/markdown; charset=utf-8", "x".repeat(2049)),
    await answer(304, "text/markdown", ""),
    await answer(400, "text/html", ""),
    await answer(401, "text/html", ""),
    await answer(403, "text/html", ""),
    await answer(410, "text/html", ""),
    await answer(429, "text/html", ""),
    await answer(500, "text/html", ""),
    await answer(502, "text/html", ""),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: What is at http://pad.example.org/agenda is no HedgeDoc pad: it gives text/html in place of Markdown. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.
    PadError: What is at http://pad.example.org/agenda is no HedgeDoc pad: it gives an unknown type in place of Markdown. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.
    PadError: The pad at http://pad.example.org/agenda is larger than 2 KiB, more than I read. Move old meetings into a pad of their own.
    PadError: http://pad.example.org/agenda answered HTTP 304, which no HedgeDoc pad does. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.
    PadError: http://pad.example.org/agenda answered HTTP 400, which no HedgeDoc pad does. Open it in a browser, and check that it is a pad of HedgeDoc 1.x.
    PadError: The server of http://pad.example.org/agenda turns me away with HTTP 401: a log-in or a bot filter stands in front of the pad. Let me through there, or give the address of a pad that is open.
    PadError: The server of http://pad.example.org/agenda turns me away with HTTP 403: a log-in or a bot filter stands in front of the pad. Let me through there, or give the address of a pad that is open.
    PadError: There is no pad at http://pad.example.org/agenda (any more). Open it in a browser, and correct the pad's address if it lives elsewhere.
    PadError: The server of http://pad.example.org/agenda is too busy to answer. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/agenda is broken: it answered HTTP 500. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server.
    PadError: The server of http://pad.example.org/agenda is broken: it answered HTTP 502. Nothing is lost: I read the pad again soon. If it stays so, tell who runs the server."
  `);
});

test("each way in which there is no answer has its own sentence", async () => {
  const fake = await server();
  const gone = await startFakeHedgeDoc();
  await gone.close();
  const quick = { timeoutMs: 50 };
  const told = [
    await outcome(padAt(`${gone.url}/agenda`).read(null)),
    await toldAfter("cut"),
    await toldAfter("cut in the body"),
    await toldAfter("hang", quick),
    await toldAfter("hang in the body", quick),
    await outcome(padAt(`${fake.url.replace("http:", "https:")}/agenda`).read(null)),
    await outcome(padAt("http://127.0.0.1:25/agenda").read(null)),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of http://pad.example.org/agenda is down: it refuses connections. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/agenda cut the connection in the middle. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/agenda cut the connection in the middle. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/agenda did not answer within 0.05 s. Nothing is lost: I read the pad again soon.
    PadError: The server of http://pad.example.org/agenda did not answer within 0.05 s. Nothing is lost: I read the pad again soon.
    PadError: The server of https://pad.example.org/agenda doesn't speak https there. Check the port, or write http: in the pad's address.
    PadError: The server of http://pad.example.org/agenda can't be reached (no reason given). Nothing is lost: I read the pad again soon. If it stays so, check the pad's address and the network I run in."
  `);
});

test("what the resolver and TLS say is told in words", async () => {
  const failing = (code: string) => async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("internal text"), { code }) });
  };
  const codes = ["ENOTFOUND", "CERT_HAS_EXPIRED", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"];
  const told = await Promise.all(
    codes.map((code) => outcome(padAt("https://pad.example.org/agenda", { fetch: failing(code) }).read(null))),
  );
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "PadError: The server of https://pad.example.org/agenda can't be found: its name has no address just now. Check the pad's address for a slip, and the network I run in.
    PadError: The server of https://pad.example.org/agenda can't prove who it is (CERT_HAS_EXPIRED), so I don't read from it. Who runs it must renew or complete its certificate; for a private authority, start me with NODE_EXTRA_CA_CERTS.
    PadError: The server of https://pad.example.org/agenda can't be reached (EHOSTUNREACH). Nothing is lost: I read the pad again soon. If it stays so, check the pad's address and the network I run in.
    PadError: The server of https://pad.example.org/agenda did not answer within 5 s. Nothing is lost: I read the pad again soon."
  `);
});

test("a bug is not taken for a failing connection", async () => {
  const broken = async () => Promise.reject(new TypeError("undefined is not a function"));
  expect(await outcome(padAt("https://pad.example.org/agenda", { fetch: broken }).read(null))).toBe(
    "TypeError: undefined is not a function",
  );
});

test("a proxy that takes the ETag away, or answers in full all the same, does not make a pad look changed", async () => {
  const fake = await server();
  const pad = padAt(fake.write("agenda", "# Agenda"));
  const headers = { "content-type": "text/markdown; charset=utf-8" };
  const bare = { status: 200, headers, body: "# Agenda" };
  fake.fail(bare, bare, { ...bare, headers: { ...headers, etag: '"a-gzip"' } });
  const hash = (await pad.read(null))?.version ?? "";
  expect([hash.slice(0, 15), await pad.read(hash)]).toEqual(["sha256:6a377e85", null]);
  const etag = (await pad.read(hash))?.version ?? "";
  fake.fail({ ...bare, headers: { ...headers, etag } });
  expect([etag, await pad.read(etag)]).toEqual(['"a-gzip"', null]);
});

test("a small answer that unpacks to a large one is cut off at the limit", async () => {
  const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(1000)) });
  const unpacked = async () => new Response(endless, { headers: { "content-type": "text/markdown" } });
  expect(await outcome(padAt("https://pad.example.org/agenda", { fetch: unpacked }).read(null))).toMatchInlineSnapshot(
    `"PadError: The pad at https://pad.example.org/agenda is larger than 2 KiB, more than I read. Move old meetings into a pad of their own."`,
  );
});

test("bytes that are no UTF-8 are no pad", async () => {
  const latin1 = async () => new Response(Buffer.from([0xe9]), { headers: { "content-type": "text/markdown" } });
  expect(await outcome(padAt("https://pad.example.org/agenda", { fetch: latin1 }).read(null))).toMatchInlineSnapshot(
    `"PadError: What is at https://pad.example.org/agenda is no HedgeDoc pad: it gives something other than UTF-8 text. Open it in a browser, and check that it is a pad of HedgeDoc 1.x."`,
  );
});
