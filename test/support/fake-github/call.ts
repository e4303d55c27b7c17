/** A request, as it came. */
export type Call = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; null: none. */
  readonly body: unknown;
  /** When it came, in milliseconds since some moment. */
  readonly at: number;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Gives an answer of JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}

/** Gives a refusal in GitHub's form. */
export function refusal(status: number, message: string, errors?: readonly object[]): Answer {
  const documentation = { documentation_url: "https://docs.github.com/rest", status: String(status) };
  return json(status, { message, ...(errors === undefined ? {} : { errors }), ...documentation });
}
