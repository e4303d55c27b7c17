/** A topic of a forum. Its title and excerpt were written by anybody: hostile text. */
export type ForumTopic = {
  readonly title: string;
  readonly link: string;
  /** The account that began it; null: the forum does not tell. */
  readonly author: string | null;
  /** ISO instant. */
  readonly createdAt: string;
  /** The beginning of its first post, as plain text. */
  readonly excerpt: string;
};

/** What is looked for: topics begun on the day of `since` (UTC) or later, with any of the tags; no tags: whatever they have. */
export type ForumQuery = { readonly since: Temporal.Instant; readonly tags: readonly string[] };

/** Forums, by the address under which the configuration names them. */
export type Forum = {
  /** The latest topics that fit, the newest first; an answer that is less than an hour old may be given again. Throws `CallError`. */
  search(forum: string, query: ForumQuery): Promise<readonly ForumTopic[]>;
};
