import { cookieJar } from "./cookie-jar.ts";

/** What a guest of a HedgeDoc server does: asks for a pad's text, in one session for all its requests. */
export type GuestSession = {
  /** Asks once, conditionally where the version known is given, and again a little later while the server is busy. */
  ask(known: string | null, signal: AbortSignal): Promise<Response>;
  /** The `Cookie` header that proves the session; null before the first answer. */
  cookie(): string | null;
  /** Begins a new session with the next request. */
  renew(): void;
};

/** HedgeDoc answers 503 while its event loop lags, which passes: so long we wait before each further try. */
const pausesMs = [500, 2000];

/** Gives a session for one download URL; redirects are answers like others, never followed. */
export function guestSession(
  download: URL,
  request: typeof fetch,
  pause: (milliseconds: number) => Promise<unknown>,
): GuestSession {
  const cookies = cookieJar();

  async function askOnce(known: string | null, signal: AbortSignal): Promise<Response> {
    const cookie = cookies.header(); // each request without it leaves the server a session to keep for two weeks
    const headers = {
      accept: "text/markdown",
      "user-agent": "mirage-meetbot",
      ...(cookie === null ? {} : { cookie }),
      // Without a Cache-Control of ours, Node adds `no-cache` to a conditional request, and the answer is never 304.
      ...(known === null ? {} : { "if-none-match": known, "cache-control": "max-age=0" }),
    };
    const response = await request(download, { headers, redirect: "manual", signal });
    cookies.keep(response.headers);
    return response;
  }

  return {
    async ask(known, signal) {
      let response = await askOnce(known, signal);
      for (const milliseconds of pausesMs) {
        if (response.status !== 503) break;
        await response.body?.cancel();
        await pause(milliseconds);
        response = await askOnce(known, signal);
      }
      return response;
    },

    cookie: () => cookies.header(),

    renew: () => cookies.forget(),
  };
}
