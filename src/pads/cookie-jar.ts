/** The cookies of one server, kept for one address: what a browser would send back there. */
export type CookieJar = {
  /** The `Cookie` header for the next request; null: none. */
  header(): string | null;
  /** Keeps, replaces and drops cookies as the response says. */
  keep(headers: Headers): void;
  /** Forgets them all: the next request begins a new session. */
  forget(): void;
};

/** Gives an empty jar. Paths and domains are not looked at: it serves a single URL. */
export function cookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => (cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")),

    keep(headers) {
      for (const line of headers.getSetCookie()) {
        const { name, value } = /^\s*(?<name>[^=;\s]+)=(?<value>[^;]*)/.exec(line)?.groups ?? {};
        if (name === undefined || value === undefined) continue;
        if (value === "" || /;\s*max-age=0*\s*(?:;|$)/i.test(line)) cookies.delete(name);
        else cookies.set(name, value.trim());
      }
    },

    forget: () => cookies.clear(),
  };
}
