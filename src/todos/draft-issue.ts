import { dateInWords } from "../meetings/date-in-words.ts";
import type { Series } from "../meetings/series.ts";
import type { IssueDraft, IssueState } from "../ports/forge.ts";
import type { Templates } from "../ports/templates.ts";
import { effectiveTodo } from "./effective.ts";
import { inert } from "./inert.ts";
import { resolvePeople } from "./people.ts";
import { routeTodo } from "./route.ts";
import { codeBlock } from "./text/code.ts";
import { cut } from "./text/cut.ts";
import { plain } from "./text/plain.ts";
import { splitPart } from "./title/split-title.ts";
import { isDated, pullOf, type Todo } from "./todo.ts";
import { venuesFor } from "./venues.ts";

export type DraftInput = {
  readonly todo: Todo;
  readonly series: Series;
  /** Where people open the pad; null for a file. */
  readonly padLink: string | null;
  /** The meeting's title as the notes have it; null: the series' title is used. */
  readonly meetingTitle: string | null;
  /** The pull request that the todo speaks of (`pullOf`), as it is now; null: none, or it can't be seen. */
  readonly pull: IssueState | null;
  /** Of the todo's logins, those whom GitHub lets assign in the repository; null: not asked. */
  readonly assignable: readonly string[] | null;
  /** Of a part, `owner/repo#n` of the issue that it is a part of. */
  readonly umbrella?: string | null;
  readonly templates: Templates;
};

/** Longer lines of the pad are cut, and longer texts of a person, in characters. */
const longest = { line: 1500, text: 20_000 };

/**
 * Writes the issue that a todo becomes. All text of the pad in it is inert; the links that show on the other side are
 * that to the pull request to be split, and that of a part to the whole. Throws a `UserError` where `routeTodo` does.
 */
export function draftIssue(input: DraftInput): IssueDraft {
  const { todo, series, assignable, templates } = input;
  const { repository } = routeTodo(todo, series);
  const { title, kind, assignees } = effectiveTodo(todo, repository);
  const { logins, names } = resolvePeople(assignees, series.people);
  const can = new Set((assignable ?? logins).map((login) => login.toLowerCase()));
  const [assigned, refused] = [
    logins.filter((login) => can.has(login.toLowerCase())),
    logins.filter((login) => !can.has(login.toLowerCase())),
  ];
  const template = kind === "announcement" || kind === "pr-split" ? `issue-${kind}` : "issue-todo";
  return {
    repository,
    title,
    body: templates.render(template, {
      ...bodyOf(input, repository),
      unassigned: [...names, ...refused].map((name) => inert(plain(name))),
    }),
    labels: [...new Set([...series.filing.labels, ...[series.filing.kindLabels[kind] ?? []].flat()])],
    assignees: assigned,
    marker: `meetbot:${todo.id}`,
  };
}

/** What the templates of issues tell; texts of the pad are inert already. */
function bodyOf(input: DraftInput, repository: string) {
  const { todo, series, padLink, meetingTitle, templates, pull, umbrella = null } = input;
  const { kind } = effectiveTodo(todo);
  const { noted, edited, meeting } = todo;
  return {
    text: edited?.text == null ? null : inert(cut(edited.text, longest.text)),
    quote: todo.context.map((line) => `> ${inert(cut(line.replace(/\s+/g, " "), longest.line))}`).join("\n>\n"),
    meeting: inert(plain((!isDated(meeting) ? meetingTitle : null) ?? series.title)),
    day: !isDated(meeting) ? null : dateInWords(Temporal.PlainDate.from(meeting)),
    topic: noted.topic === null ? null : inert(noted.topic),
    padLink,
    umbrella,
    due: noted.due === null ? null : dateInWords(Temporal.PlainDate.from(noted.due)),
    venues: kind === "announcement" ? venuesFor(todo, series, templates).map(venueView) : [],
    pull: pullView(todo, pull, repository),
    part: partOf(todo),
  };
}

/** A draft is indented to stand in its list item. */
function venueView({ kind, name, link, draft }: ReturnType<typeof venuesFor>[number]) {
  const block =
    draft === null ? null : codeBlock(draft, kind === "list" ? "text" : "markdown").replace(/^(?=.)/gm, "  ");
  return { kind, name: kind === "other" ? inert(name) : name, link, block };
}

/** The pull request by the name that links to it from this repository, with what GitHub says of it. */
function pullView({ noted }: Todo, state: IssueState | null, repository: string) {
  const pull = pullOf(noted.references);
  if (pull === null || pull.owner === null || pull.repo === null) return null;
  const home = `${pull.owner}/${pull.repo}`;
  return {
    name: home.toLowerCase() === repository.toLowerCase() ? `#${pull.number}` : `${home}#${pull.number}`,
    title: state === null ? null : inert(state.title),
    state: state?.state ?? null,
  };
}

function partOf(todo: Todo): string | null {
  const part = splitPart(plain(effectiveTodo(todo).text));
  return part === null ? null : inert(part);
}
