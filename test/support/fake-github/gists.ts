import { type Answer, type Call, json, refusal } from "./call.ts";

/** A gist; `files` by name. */
export type Gist = {
  readonly id: string;
  readonly by: string;
  readonly description: string;
  readonly files: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly at: string;
};

/** Answers what is asked of gists, which `emulate` does not have; null: it is of something else. */
export function answerGists(
  { method, path, query }: Call,
  gists: readonly Gist[],
  logins: readonly string[],
): Answer | null {
  if (method !== "GET") return null;
  const [, id] = /^\/gists\/([^/]+)$/.exec(path) ?? [];
  if (id !== undefined) {
    const found = gists.find((gist) => gist.id === id);
    return found === undefined ? refusal(404, "Not Found") : json(200, whole(found));
  }
  const [, login] = /^\/users\/([^/]+)\/gists$/.exec(path) ?? [];
  if (login === undefined) return null;
  if (!logins.some((known) => same(known, login))) return refusal(404, "Not Found");
  const since = query.get("since") ?? "1970-01-01T00:00:00Z";
  const theirs = gists.filter(({ by, at }) => same(by, login) && Temporal.Instant.compare(at, since) >= 0);
  const newest = theirs.toSorted((one, other) => Temporal.Instant.compare(other.at, one.at));
  return json(200, newest.slice(0, Number(query.get("per_page") ?? 30)).map(listed));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A listing does not have what stands in the files. */
function listed(gist: Gist) {
  const files = Object.keys(gist.files).map((filename) => [filename, { filename, type: "text/plain" }]);
  return { ...whole(gist), files: Object.fromEntries(files) };
}

function whole({ id, by, description, files, at }: Gist) {
  const contents = Object.entries(files).map(([filename, content]) => [
    filename,
    { filename, type: "text/plain", truncated: false, content },
  ]);
  return {
    id,
    html_url: `https://gist.github.com/${by}/${id}`,
    description,
    public: true,
    owner: { login: by },
    files: Object.fromEntries(contents),
    created_at: at,
    updated_at: at,
  };
}
