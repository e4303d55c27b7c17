import { readLimited } from "../read-limited.ts";
import { utf8 } from "../utf8.ts";

/** An answer with its body read: `text` is null where there is more than may be read, or no UTF-8. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string | null };

/**
 * Asks a server's API once and reads the answer up to `maxBytes`. A redirect is an answer like others, never followed: the
 * request carries a secret. Throws what `fetch` throws.
 */
export async function ask(
  request: typeof fetch,
  url: URL,
  init: RequestInit,
  maxBytes: number,
): Promise<Answer & { readonly tooLarge: boolean }> {
  const headers = new Headers(init.headers);
  headers.set("accept", "application/json");
  headers.set("user-agent", "mirage-meetbot");
  const response = await request(url, { ...init, headers, redirect: "manual" });
  const bytes = await readLimited(response.body, maxBytes);
  const { status } = response;
  return { status, headers: response.headers, text: bytes && utf8(bytes), tooLarge: bytes === null };
}

/** Gives what a body says in JSON; undefined where it is none. */
export function jsonOf({ text }: Answer): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** So many bytes JSON may need for a text of so many: a control character becomes six, and a little is around it. */
export function jsonBytes(textBytes: number): number {
  return textBytes * 6 + 64 * 1024;
}
