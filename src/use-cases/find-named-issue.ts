import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import { readIssueName } from "../todos/read-issue-name.ts";
import type { World } from "../world.ts";

/** The issue that a person names, `owner/repo#12` or its address, as the forge shows it. Throws a `UserError` where it shows none, or can't be asked. */
export async function findNamedIssue({ forge }: Pick<World, "forge">, typed: string) {
  const name = readIssueName(typed);
  if (name === null) throw new UserError(replies.notAnIssue(typed));
  const [state] = await forge.readStates([name]);
  if (state == null) throw new UserError(replies.noSuchIssue(typed));
  const found = { repository: `${name.owner}/${name.repo}`, number: name.number, url: state.url };
  return { found, state, ended: state.state === "closed" || state.state === "merged" };
}
