/** A feed before it is written: texts are shown as they are, `html` is inert. */
export type Feed = {
  /** A URI that never changes; so is that of an entry. */
  readonly id: string;
  readonly title: string;
  /** ISO instant at which any entry changed last. */
  readonly updated: string;
  /** Who writes it. */
  readonly author: string;
  /** The page that it tells of, and its own address; null: people can't reach it. */
  readonly page: string | null;
  readonly self: { readonly atom: string; readonly json: string } | null;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly url: string | null;
  /** ISO instants. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
};
