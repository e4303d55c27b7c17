import type { Feed, FeedEntry } from "./feed.ts";

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). The same feed gives the same bytes. */
export function writeJsonFeed({ title, author, page, self, entries }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    ...(page !== null && { home_page_url: page }),
    ...(self !== null && { feed_url: self.json }),
    authors: [{ name: author }],
    items: entries.map(item),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function item({ id, title, html, url, published, updated, tags }: FeedEntry) {
  return {
    id,
    ...(url !== null && { url }),
    title,
    content_html: html,
    date_published: published,
    date_modified: updated,
    ...(tags.length > 0 && { tags }),
  };
}
