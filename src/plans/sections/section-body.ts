import type { Templates } from "../../ports/templates.ts";
import { padLine } from "../ground/pad-line.ts";
import { openItems, type BeforeMeeting } from "./open-items.ts";

/** Gives what stands below the heading of a meeting to come: the call, and an agenda with what is still open. */
export function renderSectionBody(
  templates: Templates,
  { callUrl, ...before }: BeforeMeeting & { readonly callUrl: string | null },
): string {
  return templates.render("pad-section", {
    callUrl: callUrl === null ? null : padLine(callUrl),
    open: openItems(before),
  });
}
