import type { IssueName, IssueState, Mention } from "../ports/forge.ts";
import { effectiveTodo } from "./effective.ts";
import { issueKey } from "./issue-key.ts";
import { plain } from "./text/plain.ts";
import { splitPart } from "./title/split-title.ts";
import { hasAll, tellingWords } from "./title/telling-words.ts";
import { type Over, pullOf, type Todo } from "./todo.ts";

/** The pull request that a todo wants to be split; null: it is of another kind, or names none. */
export function splitPull(todo: Todo): IssueName | null {
  if (effectiveTodo(todo).kind !== "pr-split") return null;
  const { owner, repo, number } = pullOf(todo.noted.references) ?? { owner: null, repo: null, number: null };
  return owner === null || repo === null || number === null ? null : { owner, repo, number };
}

/** What is known of the pull request to be split: its state, and the pull requests that name it or the todo's issue. */
export type SplitSeen = { readonly pull: IssueState | null; readonly mentions: readonly Mention[] };

/**
 * Why there is nothing left to split, as far as can be told: another pull request has the part, which its title says in every
 * telling word; or all of it was merged, or closed. What was merged comes before what is only proposed. null: there is.
 */
export function whyMoot(todo: Todo, { pull, mentions }: SplitSeen): Over | null {
  const whole = splitPull(todo);
  if (whole === null) return null;
  const part = tellingWords(splitPart(plain(effectiveTodo(todo).text)) ?? "");
  const isTold = part.words.size + part.versions.size > 0;
  const parts = mentions.flatMap(({ title, url, state, ...name }): (Over & { cause: "part" })[] => {
    if (!isTold || state === "closed" || issueKey(name) === issueKey(whole) || !hasAll(tellingWords(title), part))
      return [];
    return [{ cause: "part", pull: show(name), title, url, state }];
  });
  const merged = parts.find(({ state }) => state === "merged");
  if (merged !== undefined) return merged;
  if (pull?.state === "merged" || pull?.state === "closed") return { cause: pull.state, pull: show(whole) };
  return parts[0] ?? null;
}

function show({ owner, repo, number }: IssueName): string {
  return `${owner}/${repo}#${number}`;
}
