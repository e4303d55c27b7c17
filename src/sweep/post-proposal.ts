import type { Series } from "../meetings/series.ts";
import type { Effect } from "../outbox/effect.ts";
import type { ProposeFile } from "../outbox/propose-file.ts";
import { replies } from "../replies.ts";
import { showIssue } from "../todos/issue-name.ts";
import type { Todo } from "../todos/todo.ts";
import type { Draft } from "../todos/venues/draft-for.ts";
import type { World } from "../world.ts";

/** The one effect that proposes the post of a todo. */
export function postEffectId({ id }: Pick<Todo, "id">): string {
  return `propose/announcement/${id}`;
}

/** The effect that opens a pull request with the post of an announcement in the web site's repository, `site`. */
export function postProposal(
  { templates }: Pick<World, "templates">,
  series: Series,
  { todo, draft, site }: { readonly todo: Todo; readonly draft: Draft; readonly site: string },
): Effect & ProposeFile {
  const body = templates.render("proposal-post", {
    series: series.title,
    issue: todo.issue === null ? null : showIssue(todo.issue),
  });
  return {
    id: postEffectId(todo),
    series: series.id,
    expires: null,
    type: "propose-file",
    about: { what: "announcement", todo: todo.id },
    proposal: {
      repository: site,
      branch: `meetbot/announce-${todo.id}`,
      path: `${series.announce.posts}/${draft.slug}.md`,
      content: `${draft.body}\n`,
      message: replies.postMessage,
      title: replies.post(draft.title),
      body,
      marker: `meetbot:announce/${todo.id}`,
      reviewers: [],
      before: null,
      replaces: false,
      said: null,
      otherwise: null,
    },
  };
}
