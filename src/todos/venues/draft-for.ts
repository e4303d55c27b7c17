import { dateInWords } from "../../meetings/date-in-words.ts";
import type { Announce, Series } from "../../meetings/series.ts";
import type { ReleaseNotes } from "../../ports/proposal.ts";
import type { Templates } from "../../ports/templates.ts";
import { effectiveTodo } from "../effective.ts";
import { resolvePeople } from "../people.ts";
import { clean } from "../text/clean.ts";
import { plain } from "../text/plain.ts";
import { announced } from "../title/announced.ts";
import { isDated, type Todo } from "../todo.ts";
import { releaseText } from "./release-text.ts";

/** A text to be announced, and its parts as a form takes them. */
export type Draft = {
  /** As the template has it: a head line or front matter, and the text. */
  readonly whole: string;
  readonly title: string;
  /** Without the head line; of a page, with its front matter. */
  readonly body: string;
  /** The title in letters that a file's name may have. */
  readonly slug: string;
};

const templateOf = { forum: "announcement-forum", site: "announcement-blog", list: "announcement-mail" } as const;

/** Writes the draft for a venue, for people to go on with; with what was released, where somebody has written that down. */
export function draftFor(
  kind: keyof typeof templateOf & keyof Announce,
  todo: Todo,
  series: Series,
  templates: Templates,
  release: ReleaseNotes | null = null,
): Draft {
  const { title: issueTitle, text, assignees } = effectiveTodo(todo);
  const about = announced(plain(text), todo.context.slice(0, -1));
  const title = about?.headline ?? issueTitle.replace(/^Announce (?:the )?/, "");
  const slug = title
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  const day = !isDated(todo.meeting) ? todo.noticedAt.slice(0, "2024-12-09".length) : todo.meeting;
  const authors = assignees.map((name) => ({
    name: plain(name),
    github: resolvePeople([name], series.people).logins[0] ?? null,
  }));
  const whole = clean(
    templates.render(templateOf[kind], {
      title,
      slug,
      news: about?.news == null ? null : ended(about.news),
      object: about?.object ?? null,
      repository: todo.edited?.repository ?? release?.repository ?? todo.noted.repository,
      series: series.title,
      date: day,
      day: dateInWords(Temporal.PlainDate.from(day)),
      authors,
      release:
        release === null
          ? null
          : { url: release.url, changes: releaseText(release, kind === "list" ? "plain" : "markdown") },
    }),
  );
  const [, head, rest] = /^\w+: (.*)\n\n([\s\S]*)$/.exec(whole) ?? [];
  return { whole, title: head ?? title, body: rest ?? whole, slug: slug === "" ? day : slug };
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
