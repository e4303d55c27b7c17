import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readBody } from "node:stream/consumers";

import { fakeRealtime, type FakeRealtime, type RealtimeOptions } from "./fake-hedgedoc/realtime.ts";
import { answerAsHedgeDoc, type FakeAnswer, type FakeNote, type FakePermission } from "./fake-hedgedoc-routes.ts";

/** What goes wrong with one request: an answer that a proxy or a broken server gives, or none, or half of one. */
export type FakeFault = FakeAnswer | "hang" | "cut" | "hang in the body" | "cut in the body";

export type FakeRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** 0: no answer. */
  readonly status: number;
};

export type FakeHedgeDoc = {
  /** The server's address with its sub path, no slash at the end. */
  readonly url: string;
  /** By alias; what is changed here is what the next request sees. */
  readonly notes: Map<string, FakeNote>;
  /** All requests so far, in the order of their answers. */
  readonly requests: readonly FakeRequest[];
  /** The server's memory of its guests: each request without a cookie adds one. */
  readonly sessions: ReadonlyMap<string, { readonly flash: readonly string[] }>;
  /** Writes a note as people do, and gives the URL that they copy. */
  write(name: string, text: string, permission?: FakePermission): string;
  /** Forgets its guests: no cookie is good any more. */
  forget(): void;
  /** What goes on in open notes. */
  readonly realtime: FakeRealtime;
  /** Lets the next requests fail, one fault each. */
  fail(...faults: readonly FakeFault[]): void;
  close(): Promise<void>;
};

/**
 * Starts a HedgeDoc 1.x on a loopback port: notes, permissions, sessions and conditional requests, and the socket that
 * people's pages type through, as strict as the real one. `subPath` is where a proxy puts it, such as `/pads`. Nobody is
 * logged in. The clock of the realtime side stands still unless `after` is given.
 */
export async function startFakeHedgeDoc({
  subPath = "",
  ...options
}: { readonly subPath?: string } & RealtimeOptions = {}): Promise<FakeHedgeDoc> {
  const notes = new Map<string, FakeNote>();
  const requests: FakeRequest[] = [];
  const sessions = new Map<string, { flash: string[] }>();
  const faults: FakeFault[] = [];
  let guests = 0;

  const server = createServer((request, response) => void respond(request, response));
  const { realtime, engine, log } = fakeRealtime(notes, (cookie) => knownSession(cookie) !== undefined, options);
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(`${subPath}/socket.io/`) === true) engine.upgrade(request, socket, head);
    else socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP port was asked for");
  const url = `http://127.0.0.1:${address.port}${subPath}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    const seen = (status: number): void => {
      requests.push({ method, path, headers, status });
      log(`→ ${method} ${path} ${status}`);
    };
    const body = await readBody(request);
    const fault = faults.shift();
    if (fault === "hang" || fault === "cut") {
      seen(0);
      if (fault === "cut") request.socket.destroy();
      return;
    }
    if (fault === undefined && path.startsWith(`${subPath}/socket.io/`)) {
      seen(200);
      response.end(engine.poll());
      return;
    }
    const session = sessionOf(headers.cookie ?? "");
    response.setHeader("set-cookie", `connect.sid=${signed(session)}; Path=/; HttpOnly; SameSite=Lax`);
    if (fault === "hang in the body" || fault === "cut in the body") {
      seen(200);
      response.writeHead(200, { "content-type": "text/markdown; charset=utf-8", "content-length": "100" });
      response.write("# The first half", () => fault === "cut in the body" && request.socket.destroy());
      return;
    }
    const answer = fault ?? answerTo(request, body);
    if (answer.flash === true) sessions.get(session)?.flash.push("You are not allowed to access this page.");
    const status = fault === undefined && isFresh(headers, answer) ? 304 : answer.status;
    seen(status);
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
    if (status === 304) response.removeHeader("content-type");
    response.writeHead(status).end(status === 304 || method === "HEAD" ? undefined : answer.body);
  }

  function answerTo({ method = "", url: path = "", headers }: IncomingMessage, body: string): FakeAnswer {
    if (!path.startsWith(`${subPath}/`)) return { status: 404, headers: { "content-type": "text/html" }, body: "" };
    const pathname = path.slice(subPath.length).replace(/\?.*$/, "");
    const contentType = headers["content-type"] ?? "";
    return answerAsHedgeDoc(notes, { method, path: pathname, contentType, body, home: url });
  }

  function knownSession(cookie: string): string | undefined {
    const value = /(?:^|;\s*)connect\.sid=([^;]+)/.exec(cookie)?.[1];
    return [...sessions.keys()].find((id) => signed(id) === value);
  }

  /** The guest's session, if the cookie is one of ours and untouched; else a new one. */
  function sessionOf(cookie: string): string {
    const known = knownSession(cookie);
    if (known !== undefined) return known;
    const id = `guest-${(guests += 1)}`;
    sessions.set(id, { flash: [] });
    return id;
  }

  return {
    url,
    notes,
    requests,
    sessions,
    realtime,
    forget: () => sessions.clear(),

    write(name, text, permission = "freely") {
      const shortId = notes.get(name)?.shortId ?? `short-${notes.size + 1}`;
      notes.set(name, { text, permission, shortId });
      return `${url}/${encodeURIComponent(name)}?both#`;
    },

    fail: (...more) => void faults.push(...more),

    async close() {
      realtime.kill();
      engine.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function signed(id: string): string {
  return encodeURIComponent(`s:${id}.${createHmac("sha256", "fake").update(id).digest("base64")}`);
}

/**
 * Express's `fresh`: a request that says `no-cache` is never answered 304, and Node's `fetch` adds just that to a
 * conditional request that has no Cache-Control of its own.
 */
function isFresh(headers: IncomingMessage["headers"], answer: FakeAnswer): boolean {
  if (/(?:^|,)\s*no-cache\s*(?:,|$)/.test(headers["cache-control"] ?? "")) return false;
  const etag = answer.headers?.["etag"];
  const asked = headers["if-none-match"];
  return etag !== undefined && asked !== undefined && asked.split(",").some((tag) => strong(tag) === strong(etag));
}

function strong(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}
