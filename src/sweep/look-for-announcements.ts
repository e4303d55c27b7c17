import { CallError } from "../errors.ts";
import { issueNameOf } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import { announcedSince, type Post } from "../todos/venues/announces.ts";
import { postTitle } from "../todos/venues/post-title.ts";
import { seeAnnouncements } from "../todos/venues/see-announcements.ts";
import type { World } from "../world.ts";
import type { Facts } from "./facts.ts";

/** Gives those of the announcements of which something new was seen: on the forum, in the site's repository, in their issues. */
export async function lookForAnnouncements(
  world: World,
  { series, now }: Facts,
  todos: readonly Todo[],
): Promise<readonly Todo[]> {
  const since = todos.map((todo) => announcedSince(todo, series)).toSorted(Temporal.Instant.compare)[0];
  if (since === undefined) return [];
  const { forum, tags, site, posts: folder } = series.announce;
  const wants = (kind: "forum" | "site") => todos.some(({ made }) => !made.some((one) => one.kind === kind));
  const attempt = attemptIn(world, series.id);
  const posts = {
    forum:
      forum === null || !wants("forum")
        ? []
        : ((await attempt(forum, async () => {
            const topics = await world.forum.search(forum, { since, tags });
            return topics.map(({ title, excerpt: text, link, createdAt: at }) => ({
              title,
              text,
              link,
              at,
              own: tags.length > 0,
            }));
          })) ?? []),
    site:
      site === null || !wants("site")
        ? []
        : ((await attempt(site, async (): Promise<readonly Post[]> => {
            const files = await world.forge.filesAdded(site, folder, since);
            return files.map(({ path, text, link, addedAt: at }) => ({
              title: postTitle({ path, text }),
              text,
              link,
              at,
              own: true,
            }));
          })) ?? []),
  };
  const changed: Todo[] = [];
  for (const todo of todos) {
    const name = issueNameOf(todo);
    const body = name && (await attempt(`${name.owner}/${name.repo}#${name.number}`, () => world.forge.readBody(name)));
    const next = seeAnnouncements(todo, { series, body, posts, now });
    if (next !== todo) changed.push(next);
  }
  return changed;
}

/** What can't be read now is read in an hour: the log says why, and what was known stays. */
function attemptIn({ log }: World, series: string) {
  return async <T>(where: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      log.warn({ series, where, why: error.message }, "It can't be seen whether something was announced");
      return null;
    }
  };
}
