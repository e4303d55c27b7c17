import type { Reference, TodoKind } from "../notes/notes.ts";
import { sentences } from "./sentences.ts";
import { cut } from "./text/cut.ts";
import { plain } from "./text/plain.ts";
import { announced } from "./title/announced.ts";
import { imperative } from "./title/imperative.ts";
import { resolvePronouns, topicName } from "./title/pronouns.ts";
import { mainSentence } from "./title/sentences-of.ts";
import { stripLead } from "./title/strip-lead.ts";
import { splitTitle } from "./title/split-title.ts";
import { pullOf } from "./todo.ts";

export type TitleInput = {
  readonly text: string;
  readonly kind: TodoKind;
  readonly topic: string | null;
  /** As `Todo.context`. */
  readonly context: readonly string[];
  readonly references: readonly Reference[];
  /** Where the issue will stand, if that is known: a pull request of the same repository is then `#n` alone. */
  readonly repository: string | null;
  /** Names of those whose work it is. */
  readonly people: readonly string[];
};

const longest = 80;

/** No title is made of more than the beginning of a text. */
const mostRead = 600;

/** A title that a maintainer would write: imperative, plain text, at most 80 characters, never empty. */
export function titleFor(input: TitleInput): string {
  const topic = topicName(input.topic);
  const text = shortNames(plain(input.text).slice(0, mostRead), input.repository);
  const title = finish(ofKind(input, mainSentence(text, input.people), topic), topic, input);
  return cut(title === "" ? sentences.followUp(topic) : title, longest);
}

function ofKind(input: TitleInput, sentence: string, topic: string | null): string {
  const before = input.context.slice(0, -1);
  if (input.kind === "announcement" && /\bannounc/i.test(sentence)) {
    const what = announced(sentence, before);
    if (what !== null) return `Announce ${what.object}`;
  }
  const split = input.kind === "pr-split" ? splitTitle(sentence, pullName(input)) : null;
  const order = split ?? imperative(sentence, input.kind, input.people);
  // "Fix: it has …": what "it" is, the topic tells
  return topic === null ? order : order.replace(/^(\p{L}+: )it\b(?!['’])/u, (_found, verb: string) => verb + topic);
}

/** Words that say nothing in a title. */
const fillers =
  /(?<=^|\s)(?:somewhere|somehow|basically|actually|really|just|probably|obviously|of course|briefly|likely)(?:\s|$)/g;
const ends =
  /(?:[\s.,;:!?…–-]|\s(?:soon|asap|etc|please|at some point|if possible|for now|as well|i think|or so|eventually)\.?)+$/i;

function finish(title: string, topic: string | null, input: TitleInput): string {
  const trimmed = title
    .replace(fillers, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[\s,;:.!?>*•-]+/, "");
  const ended = trimmed.endsWith("?") && /^[\w ]+: /.test(trimmed) ? trimmed : trimmed.replace(ends, "");
  if (stripLead(`${ended} x`, []) === "x") return "";
  const antecedents = { pull: pullName(input), topic, before: input.context.at(-2) ?? null };
  return capital(resolvePronouns(ended, antecedents, longest));
}

/** The pull request that the todo speaks of; one of the repository that the issue stands in by its number alone. */
function pullName({ references, repository }: TitleInput): string | null {
  const pull = pullOf(references);
  if (pull === null || pull.owner === null || pull.repo === null || pull.number === null) return null;
  return shortNames(`${pull.owner}/${pull.repo}#${pull.number}`, repository);
}

function shortNames(text: string, repository: string | null): string {
  return repository === null
    ? text
    : text.replace(new RegExp(`(?<![\\w/.-])${RegExp.escape(repository)}(?=#\\d)`, "gi"), "");
}

/** A name of code keeps its letters: `mirage-net`, `pthread_cond_init()`. */
function capital(text: string): string {
  return /^\p{Ll}+(?:$|[\s,:;'’])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
