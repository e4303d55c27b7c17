import type { Series } from "../../meetings/series.ts";
import { effectiveTodo } from "../effective.ts";
import { plain } from "../text/plain.ts";
import { announced } from "../title/announced.ts";
import { hasAll, tellingWords, type TellingWords } from "../title/telling-words.ts";
import { isDated, type Todo } from "../todo.ts";

/** A topic of a forum or a post of a site, as anybody wrote it. */
export type Post = {
  readonly title: string;
  /** Its beginning. */
  readonly text: string;
  readonly link: string;
  /** ISO instant. */
  readonly at: string;
  /** Whether it stands in the community's own place: on its site, or under its tag in a forum that it shares. */
  readonly own: boolean;
};

/**
 * Whether a post announces what the todo is about. `certain`: it names the todo's issue. `likely`: it was written since
 * the day before the meeting, and its title has every version, name and telling word of the news; in the community's own place
 * those of the topic of the notes are enough. null: it does not, as far as can be told.
 */
export function announces(post: Post, todo: Todo, series: Series): "certain" | "likely" | null {
  if (Temporal.Instant.compare(post.at, announcedSince(todo, series)) < 0) return null;
  if (namesIssue(`${post.title}\n${post.text}`, todo)) return "certain";
  const title = tellingWords(post.title);
  return newsOf(todo, post.own).some((news) => hasAll(title, news)) ? "likely" : null;
}

/** From when on a post may be about a todo: a day before the day of the meeting that first had it. */
export function announcedSince(
  { meeting, meetings, noticedAt }: Todo,
  { timeZone }: Pick<Series, "timeZone">,
): Temporal.Instant {
  const day = meetings[0] ?? meeting;
  if (!isDated(day)) return Temporal.Instant.from(noticedAt).subtract({ hours: 24 });
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** What the news is called, in each way that tells it from other news. The topic is not the news, only what it belongs to. */
function newsOf(todo: Todo, own: boolean): readonly TellingWords[] {
  const { title, text } = effectiveTodo(todo);
  const headline = announced(plain(text), todo.context.slice(0, -1))?.headline ?? "";
  const news = [headline, title.replace(/^Announce /, "")].map(tellingWords);
  const topic = own ? [tellingWords(plain(todo.noted.topic ?? ""))] : [];
  return [...news.filter(own ? tellsAtHome : tellsAnywhere), ...topic.filter(tellsAnywhere)];
}

/** Where people speak of everything, one word or one version is not enough. */
function tellsAnywhere({ words, versions }: TellingWords): boolean {
  return words.size > 0 && words.size + versions.size > 1;
}

function tellsAtHome({ words, versions }: TellingWords): boolean {
  const isName = [...words].some((word) => /[-+\d]/.test(word) || word.length > 5);
  return isName || words.size + versions.size > 1 || [...versions].some((version) => version.includes("."));
}

function namesIssue(text: string, { issue }: Todo): boolean {
  if (issue === null) return false;
  const [repository, number] = [RegExp.escape(issue.repository), issue.number];
  return new RegExp(`(?<![\\w.-])${repository}(?:#|/issues/)${number}(?!\\d)`, "i").test(text);
}
