import type { REST, RequestData, RouteLike } from "discord.js";
import type { z } from "zod";
import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import { toCallError } from "./call-error.ts";
import type { Attempt } from "./call-error.ts";
import { refusals } from "./refusals.ts";

/** Discord's REST API, as the adapter uses it. */
export type Api = {
  /** Makes one call and gives the answer, checked against `shape`. Throws `CallError`. */
  call<T>(
    method: "get" | "post" | "patch" | "delete",
    route: RouteLike,
    shape: z.ZodType<T>,
    request: Request,
  ): Promise<T>;
};
type Request = RequestData & { readonly attempt: Attempt };

export function discordApi(rest: REST, now: Clock): Api {
  return {
    async call(method, route, shape, { attempt, ...request }) {
      const answer = await rest[method](route, request).catch((error: unknown) => {
        throw toCallError(error, attempt, now());
      });
      const read = shape.safeParse(answer);
      if (read.success) return read.data;
      throw new CallError(refusals.strangeAnswer(attempt.what), "unknown", { cause: read.error });
    },
  };
}

/** Runs a call, and gives null where Discord says with one of these codes that what it is about is gone. */
export async function unlessGone<T>(call: Promise<T>, ...codes: number[]): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallError && codes.includes(discordCode(error.cause))) return null;
    throw error;
  }
}

function discordCode(cause: unknown): number {
  return cause instanceof Error && "code" in cause ? Number(cause.code) : Number.NaN;
}
