import type { Hono } from "hono";
import type { HookOutcome } from "../ports/delivery.ts";
import { hookAnswers } from "./hook-answers.ts";
import type { HookRequest } from "./hook-request.ts";
import { readBody } from "./read-body.ts";

/**
 * In bytes. GitHub sends up to 25 MB; the events that are of use to us hold at most three texts of 65,536 characters (the issue,
 * the comment, and what it said before it was edited), each at most six bytes in JSON.
 */
const LIMIT = 2 * 1024 * 1024;

/** Adds `POST /hooks/github`, at which GitHub's web hooks arrive. */
export function addHookRoute(web: Hono, receive: (request: HookRequest) => Promise<HookOutcome>): void {
  web.post("/hooks/github", async (context) => {
    const { raw } = context.req;
    const body = await readBody(raw, LIMIT);
    // Nobody is there any more to read an answer.
    if (body === "cut") return context.body(null, 400);
    const outcome = await receive({ headers: raw.headers, body: body === "too-large" ? null : body });
    // What is still on its way is not waited for.
    if (body === "too-large") context.header("Connection", "close");
    const { status, text } = hookAnswers[outcome];
    return context.text(text, status);
  });
}
