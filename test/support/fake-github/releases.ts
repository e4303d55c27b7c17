import { type Answer, type Call, json, refusal } from "./call.ts";

/** A release; what it says is anybody's. */
export type HeldRelease = { readonly repository: string; readonly tag: string; readonly body: string };

/** Answers for a release by its tag; null: the call is about something else. */
export function answerReleases({ path }: Call, releases: readonly HeldRelease[]): Answer | null {
  const [, repository, tag] = /^\/repos\/([^/]+\/[^/]+)\/releases\/tags\/(.+)$/.exec(path) ?? [];
  if (repository === undefined) return null;
  const found = releases.find((one) => one.repository === repository && one.tag === tag);
  if (found === undefined) return refusal(404, "Not Found");
  const url = `https://github.com/${repository}/releases/tag/${tag}`;
  return json(200, { html_url: url, tag_name: tag, body: found.body, draft: false });
}
