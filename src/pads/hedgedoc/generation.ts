import { readLimited } from "../../read-limited.ts";
import { utf8 } from "../../utf8.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";

/** The version of engine.io, on which socket.io stands: 3 in HedgeDoc up to 1.10.3, 4 since. */
export type Generation = 3 | 4;

/** Gives the URL of a socket.io for a generation and a transport. */
export function engineUrl(socket: URL, generation: Generation, transport: "polling" | "websocket"): URL {
  const url = new URL(socket);
  url.searchParams.set("EIO", String(generation));
  url.searchParams.set("transport", transport);
  return url;
}

/**
 * Asks a server of which generation it is: to the same question for polling, one puts the length before its packets. It
 * sends no cookie, so that the session which it begins, and which the server soon forgets, is nobody's. Throws a
 * `PadError` where neither answers.
 */
export async function probeGeneration(
  socket: URL,
  { request, link, signal }: { readonly request: typeof fetch; readonly link: string; readonly signal: AbortSignal },
): Promise<Generation> {
  const headers = { "user-agent": "mirage-meetbot" };
  const response = await request(engineUrl(socket, 4, "polling"), { headers, redirect: "manual", signal });
  const bytes = await readLimited(response.body, 64 * 1024);
  const body = response.status === 200 && bytes !== null ? (utf8(bytes) ?? "") : "";
  if (body.startsWith('0{"sid"')) return 4;
  if (/^\d+:0\{"sid"/.test(body)) return 3;
  throw response.status >= 500 ? failures.broken(link, response.status) : failures.noSocket(link, response.status);
}
