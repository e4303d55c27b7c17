import { createHash } from "node:crypto";
import { text as readBody } from "node:stream/consumers";

import { startLoopback } from "./loopback.ts";

export type FakeHackmdNote = {
  content: string;
  readonly teamPath: string | null;
  readonly shortId: string;
  readonly permalink: string | null;
  /** What the account of the token may do. */
  access: "none" | "read" | "write";
  lastChangedAt: number;
};

/**
 * What HackMD does to one write otherwise: shows it only at the second look; leaves the last line out; does it and says 403, or
 * 500; says 500 and does not.
 */
export type FakeHackmdQuirk = "late" | "never" | "half" | "done, and 403" | "done, and 500" | "500";

export type FakeHackmd = {
  /** The base of its API. */
  readonly api: string;
  readonly token: string;
  readonly notes: Map<string, FakeHackmdNote>;
  /** The calls so far, `GET notes/ID → 200`. */
  readonly calls: readonly string[];
  /** How many calls are left. */
  left: number;
  /** Writes a note as people do, and gives the URL that they copy. */
  write(id: string, text: string, more?: Partial<FakeHackmdNote>): string;
  /** Does something just before the next PATCH is done. */
  before(deed: () => void): void;
  next(...quirks: readonly FakeHackmdQuirk[]): void;
  /** Lets the next calls be answered by something before HackMD. */
  fail(...statuses: readonly number[]): void;
  close(): Promise<void>;
};

type Answer = { readonly status: number; readonly body?: unknown };

/** Starts HackMD's API on a loopback port: as far as its OpenAPI document, its policy and its client tell, for it is closed. */
export async function startFakeHackmd(): Promise<FakeHackmd> {
  const token = "TOKENOFTHEFAKEHACKMD";
  const notes = new Map<string, FakeHackmdNote>();
  const calls: string[] = [];
  const faults: number[] = [];
  const quirks: FakeHackmdQuirk[] = [];
  const deeds: (() => void)[] = [];
  let late: (() => void) | null = null;
  let time = 1_700_000_000_000;
  const budget = { left: 100 };

  const { origin, close } = await startLoopback(async (request, response) => {
    const body = await readBody(request);
    const { method = "", url = "", headers } = request;
    const answer = answerTo(method, url, headers.authorization ?? "", headers["content-type"] ?? "", body);
    const sent = answer.body === undefined ? "" : JSON.stringify(answer.body);
    const etag = `W/"${Buffer.byteLength(sent).toString(16)}-${createHash("sha1").update(sent).digest("base64").slice(0, 27)}"`;
    const isKnown = headers["if-none-match"] === etag && !/no-cache/.test(headers["cache-control"] ?? "");
    const status = method === "GET" && answer.status === 200 && isKnown ? 304 : answer.status;
    calls.push(`${method} ${url.replace("/v1/", "")} → ${status}`);
    response.setHeader("x-ratelimit-userlimit", 100).setHeader("x-ratelimit-userremaining", Math.max(0, budget.left));
    response.setHeader("content-type", "application/json; charset=utf-8").setHeader("etag", etag);
    response.writeHead(status).end(status === 304 ? undefined : sent);
  });

  function answerTo(method: string, url: string, authorization: string, type: string, body: string): Answer {
    const fault = faults.shift();
    if (fault !== undefined) return { status: fault };
    if (authorization !== `Bearer ${token}`) return { status: 401, body: { error: "Unauthorized" } };
    budget.left -= 1;
    if (budget.left < 0) return { status: 429, body: { error: "Too many requests" } };
    const [, team, encoded] = /^\/v1\/(?:teams\/([^/]+)\/)?notes(?:\/([^/]+))?$/.exec(url) ?? [];
    if (encoded === undefined) return url.endsWith("/notes") ? list(team ?? null) : { status: 404 };
    const id = decodeURIComponent(encoded);
    const note = notes.get(id);
    if (note === undefined || (team !== undefined && note.teamPath !== team)) return { status: 404, body: {} };
    if (note.access === "none") return { status: 403, body: {} };
    if (method === "PATCH") return patch(note, team ?? null, type, body);
    const seen = { status: 200, body: { id, ...note } };
    const due = late;
    late = null;
    due?.();
    return seen;
  }

  function list(team: string | null): Answer {
    if (team !== null && ![...notes.values()].some(({ teamPath }) => teamPath === team))
      return { status: 403, body: {} };
    const own = [...notes].filter(([, { teamPath }]) => teamPath === team);
    return { status: 200, body: own.map(([id, note]) => ({ id, ...note, content: undefined })) };
  }

  function patch(note: FakeHackmdNote, team: string | null, type: string, body: string): Answer {
    if (note.teamPath !== team) return { status: 404, body: {} };
    if (!/^(?:application\/json|text\/markdown)/.test(type)) return { status: 415, body: {} };
    if (note.access !== "write") return { status: 403, body: {} };
    deeds.shift()?.();
    const read: unknown = type.startsWith("text/markdown") ? { content: body } : JSON.parse(body);
    const content = typeof read === "object" && read !== null && "content" in read ? read.content : undefined;
    if (typeof content !== "string") return { status: 422, body: {} };
    const quirk = quirks.shift();
    const take = (text: string): void => {
      note.content = text;
      note.lastChangedAt = time += 1000;
    };
    if (quirk === "500") return { status: 500, body: { error: "Failed to update note" } };
    if (quirk === "late") late = () => take(content);
    else if (quirk === "half") take(content.replace(/\n[^\n]+\n?$/, "\n"));
    else if (quirk !== "never") take(content);
    if (quirk === "done, and 403") return { status: 403, body: {} };
    return quirk === "done, and 500" ? { status: 500, body: {} } : { status: 202, body: {} };
  }

  return {
    api: `${origin}/v1`,
    token,
    notes,
    calls,
    get left() {
      return budget.left;
    },
    set left(allowed) {
      budget.left = allowed;
    },
    write(id, text, more = {}) {
      const before = notes.get(id) ?? { teamPath: null, shortId: `S-${id}`, permalink: null, access: "write" };
      const note: FakeHackmdNote = { ...before, ...more, content: text, lastChangedAt: (time += 1000) };
      notes.set(id, note);
      return note.teamPath === null ? `https://hackmd.io/${id}?both` : `https://hackmd.io/@${note.teamPath}/${id}`;
    },
    before: (deed) => void deeds.push(deed),
    next: (...more) => void quirks.push(...more),
    fail: (...statuses) => void faults.push(...statuses),
    close,
  };
}
