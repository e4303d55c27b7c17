import { z } from "zod";

/** What Octokit throws, as far as we read it: an HTTP answer, or none (then `cause` says what the socket did). */
const thrown = z.object({
  message: z.string(),
  status: z.number().optional(),
  request: z.object({ method: z.string(), url: z.string() }).optional(),
  response: z
    .object({
      status: z.number().optional(),
      headers: z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])).default({}),
      data: z.unknown(),
    })
    .optional(),
});

/** A call to GitHub that failed. `status` null: no answer came. */
export type GitHubFailure = {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
  readonly data: unknown;
  readonly method: string;
  readonly url: string;
};

/** Reads an error as a failed call to GitHub; null: it is something else, a bug. */
export function readFailure(error: unknown): GitHubFailure | null {
  const read = thrown.safeParse(error);
  if (!read.success) return null;
  const { message, status, request, response } = read.data;
  if (request === undefined && response === undefined) return null;
  return {
    // Of a fault that GraphQL tells of in an answer with status 200, Octokit makes one with status 500.
    status: response === undefined ? null : (status ?? response.status ?? 200),
    headers: response?.headers ?? {},
    message,
    data: response?.data,
    method: request?.method ?? "POST",
    url: request?.url ?? "/graphql",
  };
}
