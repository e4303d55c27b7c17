import { createHash } from "node:crypto";

export type FakePermission = "freely" | "editable" | "limited" | "locked" | "protected" | "private";
/** `text` is what the server has saved. */
export type FakeNote = { text: string; permission: FakePermission; readonly shortId: string };

/** What HedgeDoc's routes look at; `path` is under the server's sub path, `home` the server's own idea of its address. */
export type FakeQuestion = {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
  readonly home: string;
};

export type FakeAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A refusal leaves a message in the guest's session. */
  readonly flash?: boolean;
};

/** HedgeDoc's `documentMaxLength`. */
const longestNote = 100_000;

const html = "text/html; charset=utf-8";

/** Answers as HedgeDoc 1.10.3 and 1.12.0 answer a guest where free URLs are on: a missing note is created by `GET`. */
export function answerAsHedgeDoc(notes: Map<string, FakeNote>, question: FakeQuestion): FakeAnswer {
  const { method, path, home } = question;
  if (!isDecodable(path)) return page(400, "Bad Request");
  if (path === "/") return page(200, "HedgeDoc - Collaborative markdown notes");
  if (path.endsWith("/")) return redirect(`${home}${path.slice(0, -1)}`, 301);
  if (path === "/status") return json({ notesCount: notes.size });
  if (method === "POST") return create(notes, question);

  const [, published, encoded = "", action] = /^(?:\/([sp]))?\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const name = decodeURIComponent(encoded);
  const note = findNote(notes, name);
  if (note === null && action === undefined && published === undefined) return createEmpty(notes, name, home);
  if (note === null) return page(404, "Not Found");
  if (["limited", "protected", "private"].includes(note.permission)) return { ...redirect(`${home}/`), flash: true };
  if (action === undefined) return page(200, `HedgeDoc page of ${name}`);
  if (action === "download" && published !== "p") return markdown(note.text);
  if (published === undefined && action === "info") return json({ title: titleOf(note.text), updatetime: null });
  return redirect(`${home}/${whereActionLeads(action, encoded, published, note.shortId)}`);
}

function whereActionLeads(action: string, name: string, published: string | undefined, shortId: string): string {
  if (published !== undefined) return action === "edit" ? `${name}?both` : `${published}/${shortId}`;
  if (action === "publish") return `s/${name}`;
  return action === "slide" ? `p/${name}` : name;
}

function create(notes: Map<string, FakeNote>, { path, contentType, body, home }: FakeQuestion): FakeAnswer {
  const [, alias] = /^\/new(?:\/([^/]+))?$/.exec(path) ?? [];
  if (path !== "/new" && alias === undefined) return { status: 404, headers: { "content-type": html } };
  if (alias !== undefined && findNote(notes, alias) !== null) return page(409, "Conflict");
  // A body of any other type is not read at all.
  const text = /^text\/(?:markdown|plain)/.test(contentType) ? body.replaceAll("\r", "") : "";
  if (text.length > longestNote) return page(413, "Payload Too Large");
  const name = alias ?? `note-${notes.size + 1}`;
  notes.set(name, { text, permission: "freely", shortId: `short-${notes.size + 1}` });
  return redirect(`${home}/${name}`);
}

function createEmpty(notes: Map<string, FakeNote>, name: string, home: string): FakeAnswer {
  if (name === "") return page(404, "Not Found");
  notes.set(name, { text: "", permission: "freely", shortId: `short-${notes.size + 1}` });
  return redirect(`${home}/${encodeURIComponent(name)}`);
}

/** A note by its alias or its short id; null: there is none. */
export function findNote(notes: Map<string, FakeNote>, name: string): FakeNote | null {
  return notes.get(name) ?? [...notes.values()].find((note) => note.shortId === name) ?? null;
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

function markdown(text: string): FakeAnswer {
  const disposition = `attachment; filename=${encodeURIComponent(titleOf(text))}.md`;
  const headers = { "content-type": "text/markdown; charset=utf-8", "content-disposition": disposition };
  return { status: 200, headers: { ...headers, "cache-control": "private", etag: etagOf(text) }, body: text };
}

function json(value: unknown): FakeAnswer {
  const body = JSON.stringify(value);
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8", etag: etagOf(body) }, body };
}

function page(status: number, title: string): FakeAnswer {
  const body = `<!DOCTYPE html>\n<html lang="en"><title>${title}</title></html>\n`;
  return { status, headers: { "content-type": html, etag: etagOf(body) }, body };
}

function redirect(location: string, status = 302): FakeAnswer {
  const headers = { location, "content-type": "text/plain; charset=utf-8" };
  return { status, headers, body: `Found. Redirecting to ${location}` };
}

function titleOf(text: string): string {
  return /^#+ (.+)$/m.exec(text)?.[1] ?? "Untitled";
}

/** Express's weak ETag: length and hash of the content, the same after a restart. */
function etagOf(body: string): string {
  const hash = createHash("sha1").update(body, "utf8").digest("base64").slice(0, 27);
  return `W/"${Buffer.byteLength(body).toString(16)}-${hash}"`;
}
