import { startLoopback } from "./loopback.ts";

/** A topic as people begin it; its number is given by the forum. */
export type FakeTopic = {
  readonly title: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly by?: string;
  /** ISO instant. */
  readonly at: string;
};

/** What the next call meets in place of an answer. */
export type FakeDiscourseFault =
  | "429"
  | "429 for two hours"
  | "403"
  | "404"
  | "502"
  | "elsewhere"
  | "HTML"
  | "huge"
  | "slow"
  | "cut"
  | "overloaded"
  | "other JSON";

export type FakeDiscourse = {
  readonly origin: string;
  /** The terms that were searched for, each with its status. */
  readonly searches: readonly string[];
  begin(topic: FakeTopic): number;
  fail(...faults: readonly FakeDiscourseFault[]): void;
  /** `fetch`, for which the address `at` is this forum. */
  fetchAs(at: string): typeof fetch;
  close(): Promise<void>;
};

/** What Discourse takes as a filter or an order, of what we use; other words it would search for in the posts. */
const known = /^(?:in:first|after:\d{4}-\d{2}-\d{2}|tags:[\p{L}\p{M}\p{N},_-]+|order:latest_topic)$/u;

/**
 * Starts the search of a Discourse on a loopback port, as its own sources have it (lib/search.rb,
 * app/controllers/search_controller.rb): fifty a page, without `topics` where nothing is found. What it does not know is a mistake of the test's: 400.
 */
export async function startFakeDiscourse(): Promise<FakeDiscourse> {
  const topics: (FakeTopic & { id: number })[] = [];
  const faults: FakeDiscourseFault[] = [];
  const searches: string[] = [];

  const { origin, close } = await startLoopback(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://forum");
    const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      searches.push(`${url.searchParams.get("q")} → ${status}`);
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
      response.end(JSON.stringify(body));
    };
    const slowDown = { errors: ["You’ve performed this action too many times."], error_type: "rate_limit" };
    const fault = faults.shift();
    if (fault === "429") return json(429, slowDown, { "retry-after": "14" });
    if (fault === "429 for two hours") return json(429, slowDown, { "retry-after": "7200" });
    if (fault === "403")
      return json(403, { errors: ["You need to be logged in to do that."], error_type: "not_logged_in" });
    if (fault === "404") return json(404, { errors: ["The requested URL or resource could not be found."] });
    if (fault === "elsewhere") return json(302, {}, { location: "http://127.0.0.1:1/search.json" });
    if (fault === "other JSON") return json(200, { topics: "none" });
    if (fault === "overloaded") return json(200, { posts: [], grouped_search_result: { error: "Extreme load" } });
    if (fault === "cut") return void response.socket?.destroy();
    if (fault === "slow") return; // never answered
    if (fault === "502" || fault === "HTML") {
      response.writeHead(fault === "HTML" ? 200 : 502, { "content-type": "text/html" });
      return void response.end("<!DOCTYPE html><h1>A page</h1>");
    }
    if (fault === "huge") {
      response.writeHead(200, { "content-type": "application/json" });
      for (let sent = 0; sent < 64; sent += 1) response.write(" ".repeat(64 * 1024));
      return void response.end("{}");
    }
    const words = (url.searchParams.get("q") ?? "").split(" ");
    const strange = words.some((word) => !known.test(word)) || [...url.searchParams.keys()].join() !== "q";
    if (request.method !== "GET" || url.pathname !== "/search.json" || strange) {
      return json(400, {
        errors: ["You supplied invalid parameters to the request."],
        error_type: "invalid_parameters",
      });
    }
    const found = find(words);
    json(200, found.length === 0 ? nothing : page(found));
  });

  function find(words: readonly string[]) {
    const value = (name: string) => words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
    const day = value("after") ?? "0001-01-01";
    const tags = value("tags")?.split(",");
    return topics
      .filter(({ at }) => at > `${day}T00:00:00Z`)
      .filter((topic) => tags === undefined || tags.some((tag) => topic.tags?.includes(tag) === true))
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, 50);
  }

  return {
    origin,
    searches,
    begin(topic) {
      const id = 15_000 + topics.length;
      topics.push({ ...topic, id });
      return id;
    },
    fail: (...more) => void faults.push(...more),
    fetchAs: (at) => (input, init) => {
      const asked = input instanceof Request ? input.url : String(input);
      if (!asked.startsWith(at)) throw new Error(`No test asks for ${asked}`);
      return fetch(asked.replace(at, origin), init);
    },
    close,
  };
}

const groups = { users: [], categories: [], tags: [], groups: [] };
const result = {
  more_posts: null,
  more_users: null,
  more_categories: null,
  term: "",
  search_log_id: null,
  error: null,
};
const nothing = { posts: [], ...groups, grouped_search_result: { ...result, post_ids: [] } };

/** Discourse answers so without a test's having to say anything: nobody has begun a topic. */
export const noTopics: typeof fetch = () => Promise.resolve(Response.json(nothing));

function page(found: readonly (FakeTopic & { id: number })[]) {
  return {
    posts: found.map(({ id, text = "", by = "ada", at }) => ({
      id: id * 10,
      name: "",
      username: by,
      avatar_template: "/letter_avatar/a.png",
      created_at: at,
      like_count: 0,
      blurb: text.slice(0, 300),
      post_number: 1,
      topic_id: id,
    })),
    topics: found.map(({ id, title, tags = [], at }) => ({
      id,
      title,
      fancy_title: title.replaceAll("&", "&amp;"),
      slug: title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, ""),
      posts_count: 1,
      created_at: at,
      bumped: true,
      archetype: "regular",
      tags,
      category_id: 7,
    })),
    ...groups,
    grouped_search_result: { ...result, post_ids: found.map(({ id }) => id * 10) },
  };
}
