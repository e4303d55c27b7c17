import { CallError, UserError } from "../errors.ts";
import type { Series } from "../meetings/series.ts";
import type { ReleaseNotes } from "../ports/proposal.ts";
import { replies } from "../replies.ts";
import type { Button, Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { postEffectId } from "../sweep/post-proposal.ts";
import { todoButtons } from "../sweep/todo-buttons.ts";
import { effectiveTodo } from "../todos/effective.ts";
import type { Todo } from "../todos/todo.ts";
import { type Draft, draftFor } from "../todos/venues/draft-for.ts";
import { formLink } from "../todos/venues/form-link.ts";
import { announcedRelease } from "../todos/venues/release-repositories.ts";
import type { World } from "../world.ts";
import { findTodo } from "./find-todo.ts";
import { withFacts } from "./fresh-facts.ts";
import { whisper } from "./message.ts";

/** Where something is announced, as a person names it. */
export const draftDoors = ["forum", "site", "mail"] as const;
export type DraftDoor = (typeof draftDoors)[number];

/** What stands around the link in an answer, at most. In UTF-16 code units. */
const around = 600;

/**
 * Gives the draft of an announcement for a place, as a file, with a link that opens the place's form filled in. `door` null: the first
 * place that the series has. `mayPost`: with a button that opens the pull request for the web site.
 */
export function draftAnnouncement(
  world: World,
  series: Series,
  typed: string,
  { door, mayPost }: { readonly door: string | null; readonly mayPost: boolean },
): Promise<Reply> {
  return withFacts(world, series, async (facts) => {
    const todo = announcementIn(facts, typed);
    const where = doorOf(series, door);
    const { draft, told } = await draftWith(world, facts, todo, where);
    const lines = [replies.draftHead[where](draft.title), told, linkLine(world, series, where, draft)];
    const file = { name: replies.draftFile(where, todo.id), content: `${draft.whole}\n` };
    const reply = whisper(lines.filter((line) => line !== null).join("\n"), file);
    const isOpen = facts.effects.get(postEffectId(todo))?.status === "done";
    if (reply.kind !== "message" || where !== "site" || !mayPost || isOpen) return reply;
    return { ...reply, buttons: [[postButton(world, series, todo)]] };
  });
}

/** The todo that was named, which must announce something. */
export function announcementIn(facts: Facts, typed: string): Todo {
  const todo = findTodo(facts.todos, typed);
  const { kind, title } = effectiveTodo(todo);
  if (kind !== "announcement") throw new UserError(replies.notAnnounced(title));
  return todo;
}

/** The draft with what was released, and what is to be said of that. */
export async function draftWith(
  world: World,
  { series }: Facts,
  todo: Todo,
  door: DraftDoor,
): Promise<{ draft: Draft; told: string | null }> {
  const { notes, told } = await readRelease(world, series, todo);
  return { draft: draftFor(door === "mail" ? "list" : door, todo, series, world.templates, notes), told };
}

async function readRelease(
  { forge, log }: World,
  series: Series,
  todo: Todo,
): Promise<{ notes: ReleaseNotes | null; told: string | null }> {
  const wanted = announcedRelease(todo, series);
  if (wanted === null) return { notes: null, told: null };
  let why: string | null = null;
  for (const { repository, onlyPublic } of wanted.repositories) {
    try {
      const notes = await forge.releaseNotes(repository, wanted.release, { onlyPublic });
      if (notes !== null) return { notes, told: replies.withRelease(notes.repository, notes.url) };
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      log.warn({ error, repository }, "What was released can't be read");
      why = error.message;
    }
  }
  return { notes: null, told: why === null ? replies.noRelease : replies.unreadRelease(why) };
}

function doorOf({ announce }: Series, door: string | null): DraftDoor {
  const has = draftDoors.filter((one) => announce[one === "mail" ? "list" : one] !== null);
  const found = has.find((one) => door === null || one === door);
  if (found === undefined) throw new UserError(replies.noDoor(door ?? "", has));
  return found;
}

function linkLine(world: World, { announce }: Series, door: DraftDoor, draft: Draft): string {
  const most = Math.min(4000, world.chat.textLimit - around);
  if (door === "mail") return replies.sendMail(announce.list ?? "", draft.title);
  const { link, isFilled } = formLink[door](announce[door] ?? "", draft, announce, most);
  return (isFilled ? replies.openFilled : replies.openToPaste)[door](link);
}

function postButton(world: World, series: Series, { id }: Todo): Button {
  return todoButtons(series, world.series)(id, "post", replies.postButton, "primary");
}
