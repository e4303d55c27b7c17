import type { IssueDraft } from "../ports/forge.ts";
import { cut } from "./cut.ts";
import { markerLine } from "./marker.ts";
import { openFence } from "./open-fence.ts";

/** What GitHub takes, in characters and in entries. It answers 422 beyond; its published schema does not say so. */
export const limits = { title: 256, body: 65_536, label: 50, labels: 100, assignees: 10 } as const;

/** An issue as it goes to GitHub. */
export type FittedDraft = {
  readonly title: string;
  readonly body: string;
  readonly labels: string[];
  readonly assignees: string[];
};

/** Brings a draft within GitHub's limits, and puts its marker whole and hidden on the last line of the body. */
export function fitDraft(draft: IssueDraft): FittedDraft {
  return {
    title: cut(draft.title.replace(/\s+/g, " ").trim(), limits.title),
    body: withMarker(draft.body, draft.marker),
    labels: distinct(draft.labels.map((label) => cut(label.trim(), limits.label))).slice(0, limits.labels),
    assignees: distinct(draft.assignees).slice(0, limits.assignees),
  };
}

/** Gives a body with its hidden marker last. In a code block left open, GitHub would show the marker: such a block is closed first. */
export function withMarker(body: string, marker: string): string {
  const end = `\n\n${markerLine(marker)}`;
  const longestFence = (body.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
  const text = cut(body.trimEnd(), limits.body - end.length - longestFence - 1);
  const fence = openFence(text);
  return `${text}${fence === "" ? "" : `\n${fence}`}${end}`;
}

/** GitHub's labels and logins are the same in either case. */
function distinct(names: readonly string[]): string[] {
  const lowered = names.map((name) => name.toLowerCase());
  return names.filter((name, place) => name !== "" && lowered.indexOf(name.toLowerCase()) === place);
}
