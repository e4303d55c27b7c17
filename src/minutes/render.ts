import type { Templates } from "../ports/templates.ts";
import type { Minutes } from "./minutes.ts";

/** Gives the minutes as text for the channel, which the caller splits, and whole as a Markdown file. */
export function renderMinutes(
  templates: Templates,
  minutes: Minutes,
): { readonly chat: string; readonly file: string } {
  return { chat: templates.render("minutes-chat", minutes), file: `${templates.render("minutes", minutes)}\n` };
}
