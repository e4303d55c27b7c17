import type { HookOutcome } from "../ports/delivery.ts";

/** A status and a sentence, which GitHub shows under "Recent Deliveries". */
type HookAnswer = { readonly status: 202 | 400 | 401 | 413 | 415 | 503; readonly text: string };

const accepted: HookAnswer = { status: 202, text: "Thank you: the next sweep looks at it." };

/** What is answered to a web hook, by what came of it. */
export const hookAnswers: Readonly<Record<HookOutcome, HookAnswer>> = {
  kept: accepted,
  known: accepted,
  nothing: { status: 202, text: "Thank you: there is nothing in it for the bot to look at." },
  full: {
    status: 503,
    text: "Too many web hooks wait for the bot, so this one was not kept. The bot finds the change by asking GitHub.",
  },
  failed: {
    status: 503,
    text: "The bot could not write this web hook down; its log says why. It finds the change by asking GitHub.",
  },
  "too-large": { status: 413, text: "This web hook is larger than 2 MiB. The bot finds the change by asking GitHub." },
  unsigned: {
    status: 401,
    text: "The signature is missing or wrong. Give GitHub the same secret that the bot has in GITHUB_WEBHOOK_SECRET.",
  },
  form: { status: 415, text: "Choose application/json as the content type in the web hook's settings on GitHub." },
  unnamed: {
    status: 400,
    text: "This is no web hook of GitHub's: X-GitHub-Delivery or X-GitHub-Event is missing. Let the proxy pass on all headers.",
  },
  unreadable: { status: 400, text: "The bot can't read this as JSON of the event that it is said to be." },
};
