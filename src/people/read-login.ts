/** A login as GitHub allows it: letters, digits and single hyphens, 39 at most. */
const login = /^@?([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})$/i;

/** Reads a login, with `@` in front or as the address of its page; null where it is none. */
export function readLogin(typed: string): string | null {
  return (
    login.exec(
      typed
        .trim()
        .replace(/^https:\/\/[^/\s]+\/(?=[^/]+\/?$)/, "")
        .replace(/\/$/, ""),
    )?.[1] ?? null
  );
}
