import type { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Forum, ForumQuery, ForumTopic } from "../ports/forum.ts";
import { readLimited } from "../read-limited.ts";
import { utf8 } from "../utf8.ts";
import { searchAnswer, topicsIn } from "./answer.ts";
import { forumFailures as failures } from "./failures.ts";
import { hourly } from "./hourly.ts";

export type DiscourseOptions = {
  readonly now: Clock;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
};

/**
 * Forums on Discourse, as every guest may search them: https://docs.discourse.org/#tag/Search. A redirect is never
 * followed: only configured hosts are asked.
 */
export function discourseForum(options: DiscourseOptions): Forum {
  const { now, fetch: request = fetch, timeoutMs = 10_000, maxBytes = 2 * 1024 * 1024 } = options;
  const inAnHour = hourly<readonly ForumTopic[]>(now);

  async function ask(base: string, query: ForumQuery): Promise<readonly ForumTopic[]> {
    const url = new URL(`${base}/search.json`);
    const { host } = url;
    url.searchParams.set("q", termOf(query));
    try {
      const response = await request(url, {
        headers: { accept: "application/json", "user-agent": "mirage-meetbot" },
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      const failure = failureOf(response, host, now());
      if (failure !== null) {
        await response.body?.cancel();
        throw failure;
      }
      const bytes = await readLimited(response.body, maxBytes);
      if (bytes === null) throw failures.tooLarge(host);
      return topicsOf(utf8(bytes), base, host);
    } catch (error) {
      throw connectionFailure(error, host);
    }
  }

  return {
    search(forum, query) {
      const base = forum.replace(/[?#].*$/, "").replace(/\/+$/, "");
      return inAnHour(JSON.stringify([base, query.tags]), () => ask(base, query));
    },
  };
}

/** `in:first` finds topics by their first post alone; words in `tags:` are joined by "or" where commas stand between. */
function termOf({ since, tags }: ForumQuery): string {
  const day = since.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const names = tags.map((tag) => tag.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-"));
  return [
    "in:first",
    `after:${day}`,
    ...(names.length === 0 ? [] : [`tags:${names.join(",")}`]),
    "order:latest_topic",
  ].join(" ");
}

function failureOf({ status, headers }: Response, host: string, now: Temporal.Instant): CallError | null {
  if (status === 200) return null;
  if (status >= 300 && status < 400) return failures.moved(host);
  if (status === 401 || status === 403) return failures.closed(host);
  if (status === 429 || status === 503) {
    const seconds = Number(headers.get("retry-after"));
    const wait = Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 24 * 3600) : 60;
    return failures.busy(host, now.add({ seconds: wait }));
  }
  return status >= 500 ? failures.failing(host, status) : failures.missing(host, status);
}

function topicsOf(text: string | null, base: string, host: string): readonly ForumTopic[] {
  const read = searchAnswer.safeParse(jsonIn(text));
  if (!read.success) throw failures.garbled(host, read.error);
  if (read.data.grouped_search_result?.error != null) throw failures.overloaded(host);
  return topicsIn(read.data, base);
}

function jsonIn(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What `fetch`, or reading the body, throws; anything else is given back as it is: a bug. */
function connectionFailure(error: unknown, host: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "TimeoutError") return failures.timeOut(host, error);
  return error instanceof TypeError && error.cause instanceof Error ? failures.unreachable(host, error) : error;
}
