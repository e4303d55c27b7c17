import type { Asker, TodoListing } from "../bot.ts";
import { currentDates } from "../meetings/history.ts";
import type { Series } from "../meetings/series.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { listReplies } from "../replies/list-replies.ts";
import { replies } from "../replies.ts";
import type { Button, Invocation, OptionValue, Reply } from "../reply.ts";
import type { Facts } from "../sweep/facts.ts";
import { issueEffectId } from "../sweep/issue-effect.ts";
import { isCurrent } from "../todos/listing/is-current.ts";
import { listLine } from "../todos/listing/list-line.ts";
import { listPages, type ListGroup } from "../todos/listing/list-pages.ts";
import type { Somebody } from "../todos/listing/owns-todo.ts";
import { asksForSome, isAskedFor, type TodoFilter } from "../todos/listing/todo-filter.ts";
import { partsRemark } from "../todos/parts/parts-remark.ts";
import { isDated, type Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { withFollowedFacts } from "./fresh-facts.ts";
import { say } from "./message.ts";
import { shortNames } from "./short-names.ts";

/**
 * Lists the todos that are somebody's business, a page of them: those of old meetings, and those that are over, only with
 * `all` or where they are asked for by their state.
 */
export function listTodos(world: World, series: Series, listing: TodoListing, asker: Asker): Promise<Reply> {
  return withFollowedFacts(world, series, (facts) => {
    const filter = filterOf(listing, asker, facts);
    const current = facts.todos.filter(currentAmong(facts));
    const wantsOver = listing.all || listing.state === "done" || listing.state === "skipped";
    const listed = (wantsOver ? facts.todos : current).filter((todo) => isAskedFor(todo, filter, facts));
    const names = shortNames(facts.todos.map(({ id }) => id));
    const lines = listed.toSorted(latestFirst).map((todo) => {
      const name = names.get(todo.id) ?? todo.id;
      const remark = remarkOn(todo, name, facts.effects.get(issueEffectId(todo))) ?? partsRemark(todo, facts.todos);
      return listLine(todo, { ...facts, name, remark });
    });
    const shared = {
      series: series.title,
      wish: { ...listing, mine: listing.mine ? asker.name : null },
      filtered: asksForSome(filter),
      hidden: facts.todos.length - listed.length,
      others: current.length - current.filter((todo) => listed.includes(todo)).length,
    };
    const render = (groups: readonly ListGroup[], page: number, pages: number, buttons: boolean) =>
      world.templates.render("todo-list", { ...shared, groups, page, pages, buttons });
    // Room is left for the line that counts the pages: how many there are is only known in the end.
    const pages = listPages(lines, (groups) => render(groups, 998, 999, false).length <= world.chat.textLimit);
    const page = Math.min(Math.max(1, Math.floor(listing.page ?? 1)), pages.length);
    const row = buttonsOf({ ...listing, page }, pages.length, world, series);
    const fitting = row.every(({ invocation }) => world.chat.carries(invocation));
    const text = render(pages[page - 1] ?? [], page, pages.length, fitting);
    return { ...say(text), buttons: fitting && row.length > 0 ? [row] : [] };
  });
}

function filterOf(
  { mine, person, kind, topic, repository, meetings, state }: TodoListing,
  asker: Asker,
  { people }: Facts,
): TodoFilter {
  return { mine: mine ? somebody(asker, people) : null, person, kind, topic, repository, meetings, state };
}

/** Who asks, by the account that they proved and the name that they claimed; before that, by what the chat calls them. */
function somebody({ id, name }: Asker, people: Facts["people"]): Somebody {
  const known = people.find((person) => person.id === id) ?? null;
  const login = known?.github?.login ?? null;
  if (login === null) return { names: [name], logins: [] };
  return { names: known?.name === null || known === null ? [] : [known.name], logins: [login] };
}

function currentAmong({ todos, state, now, series }: Facts): (todo: Todo) => boolean {
  const meetings = todos.map(({ meeting }) => meeting).filter(isDated);
  const dates = currentDates(meetings, state, now, series.timeZone);
  const today = now.toZonedDateTimeISO(series.timeZone).toPlainDate().toString();
  return (todo) => isCurrent(todo, dates, today);
}

function latestFirst(one: Todo, other: Todo): number {
  return other.meeting.localeCompare(one.meeting) || one.noted.line - other.noted.line || isPart(one) - isPart(other);
}

/** The parts of what was split stand below it. */
function isPart({ partOf }: Todo): number {
  return Number(partOf !== null);
}

/** To the page before and the page after, as the same command with another page. */
function buttonsOf(
  { page, ...listing }: TodoListing & { readonly page: number },
  pages: number,
  world: World,
  series: Series,
): readonly Button[] {
  const turn = (label: string, to: number): Button => ({ label, style: "secondary", invocation: invoke(to) });
  const invoke = (to: number): Invocation => ({
    command: "todo",
    subcommand: "list",
    options: {
      ...Object.fromEntries(
        Object.entries(listing).flatMap(([name, wish]): [string, OptionValue][] =>
          wish === null || wish === false ? [] : [[name, wish]],
        ),
      ),
      page: to,
      ...(world.series.length > 1 && { series: series.id }),
    },
  });
  return [
    ...(page > 1 ? [turn(listReplies.previous, page - 1)] : []),
    ...(page < pages ? [turn(listReplies.next, page + 1)] : []),
  ];
}

function remarkOn(todo: Todo, name: string, filing: EffectRecord | undefined): string | null {
  if (todo.state === "filing") return filing?.why ?? null;
  if (todo.state === "filed" && todo.noted.state === "done") return replies.tickedInPad(name);
  return todo.parkedWhy ?? todo.remark;
}
