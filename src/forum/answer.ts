import { z } from "zod";
import type { ForumTopic } from "../ports/forum.ts";

const longest = { title: 300, excerpt: 2000 } as const;

/**
 * What Discourse answers to a search, as far as we read it. Without a find it leaves `topics` out. A server that is
 * overloaded answers with status 200 and an `error` (app/controllers/search_controller.rb).
 */
export const searchAnswer = z.object({
  posts: z
    .array(
      z.object({
        topic_id: z.int(),
        username: z.string().nullish(),
        blurb: z.string().nullish(),
      }),
    )
    .default([]),
  topics: z
    .array(
      z.object({ id: z.int().positive(), title: z.string(), slug: z.string().default(""), created_at: z.string() }),
    )
    .default([]),
  grouped_search_result: z.object({ error: z.string().nullish() }).nullish(),
});

/** Gives the topics in our own terms, the newest first. What has no instant is left out. */
export function topicsIn({ posts, topics }: z.infer<typeof searchAnswer>, base: string): readonly ForumTopic[] {
  const first = new Map(posts.toReversed().map((post) => [post.topic_id, post]));
  return topics
    .flatMap(({ id, title, slug, created_at }) => {
      const createdAt = instantIn(created_at);
      if (createdAt === null) return [];
      const post = first.get(id);
      const excerpt = cut(post?.blurb ?? "", longest.excerpt);
      return [
        {
          title: cut(title, longest.title),
          link: linkTo(base, slug, id),
          author: post?.username ?? null,
          createdAt,
          excerpt,
        },
      ];
    })
    .toSorted((one, other) => Temporal.Instant.compare(other.createdAt, one.createdAt));
}

/** The address is made here, so that it leads to the forum whatever the forum says. */
function linkTo(base: string, slug: string, id: number): string {
  return `${base}/t/${/^[\w-]{1,200}$/.test(slug) ? slug : "-"}/${id}`;
}

function instantIn(text: string): string | null {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return null;
  }
}

function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}
