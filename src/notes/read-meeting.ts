import type { Finding } from "./finding.ts";
import { finding, type MeetingReading } from "./findings-of.ts";
import { findTimes } from "./dates/find-times.ts";
import { readZone } from "./dates/read-zone.ts";
import type { Section } from "./divide-meetings.ts";
import type { Line, NotedTodo, Reference, Topic } from "./notes.ts";
import { outline, type OutlineTopic, type Placed } from "./outline.ts";
import { createPeople } from "./people/people.ts";
import { readParticipants } from "./people/read-participants.ts";
import { findSpeakers, readSpeech, type Speech } from "./people/read-speech.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import type { NotesContext } from "./read-notes.ts";
import { linkTodos } from "./references/link-todos.ts";
import { readReferences, type PlacedReference } from "./references/read-references.ts";
import { flatten } from "./text/flatten.ts";
import type { Layout } from "./text/lay-out.ts";
import { lineAt } from "./text/prose.ts";
import type { Block } from "./text/read-blocks.ts";
import { markedOwners } from "./todos/read-stated.ts";
import { readTodos } from "./todos/read-todos.ts";
import { toolNames } from "./words/tools.ts";

type Source = {
  readonly section: Section;
  readonly date: Temporal.PlainDate | null;
  readonly endLine: number;
  readonly layout: Layout;
  readonly today: Temporal.PlainDate;
  readonly context: NotesContext;
};

/** Reads one meeting's part of the notes. */
export function readMeeting({ section, date, endLine, layout, today, context }: Source): MeetingReading {
  const { placed, title } = outline(section.blocks, section.heading !== null);
  const participants = readParticipants(placed);
  const discussed = placed.filter(({ block }) => !participants.blocks.has(block));
  const { speech, people } = listen(participants.names, participants.aliases, discussed);
  const present = participants.findings.length > 0 ? participants.findings : speakersPresent(discussed, speech);
  const references = readReferences(placed);
  const { found: todos, missed } = readTodos({
    placed: discussed,
    speech,
    people,
    strangers: participants.names.length === 0,
    isThing: thingsOf(references),
    parents: new Set(section.blocks.map(({ parent }) => parent)),
    today: date ?? today,
  });
  const taken = todos.filter(({ todo }) => todo.certainty === "stated" || todo.assignees.length > 0);
  const stated = new Set(taken.map(({ block }) => block));
  const decisions = readDecisions(discussed, speech, stated);
  const times = section.times;
  const noted: NotedTodo[] = linkTodos(todos, references, discussed);
  const meeting = {
    line: section.heading?.line ?? 1,
    endLine: Math.max(endLine, section.heading?.line ?? 1),
    date: date?.toString() ?? null,
    start: times?.start ?? null,
    end: times?.end ?? null,
    timeZone: readZone(times?.zone ?? null, context.timeZone),
    title: titleOf(section, title, layout, context),
    participants: present.map(({ text }) => text),
    topics: readTopics(discussed, speech),
    todos: noted,
    decisions: decisions.filter(({ heldBy }) => heldBy === null).map(({ decision }) => decision),
    references: references.map(({ reference }): Reference => reference),
  };
  return { meeting, rule: section.rule, placed, present, todos, missed, decisions, references };
}

/** Those who speak, where notes that list nobody are little else than what people say. */
function speakersPresent(placed: readonly Placed[], speech: (block: Block) => readonly Speech[]): Finding[] {
  const said = placed.filter(({ block, isHeading }) => block.kind !== "heading" && !isHeading);
  const speakers = new Map<string, Finding>();
  let spoken = 0;
  for (const { block } of said) {
    const isSaid = block.kind === "paragraph" || block.prose.strong[0]?.start === 0;
    const speaker = isSaid ? (speech(block)[0]?.speaker ?? null) : null;
    if (speaker === null) continue;
    spoken += 1;
    if (!speakers.has(speaker))
      speakers.set(speaker, finding("participant", "speakers", { line: block.line, text: speaker }));
  }
  return spoken >= 6 && spoken * 3 >= said.length * 2 && speakers.size > 1 ? [...speakers.values()] : [];
}

/** Names that the notes know as those of repositories, and of the tools that everybody knows. */
function thingsOf(references: readonly PlacedReference[]): (name: string) => boolean {
  const repositories = new Set(references.map(({ reference }) => reference.repo?.toLowerCase()));
  return (name) => toolNames.has(name.toLowerCase()) || repositories.has(name.toLowerCase());
}

/** Learns who the people are, and with that who says what. */
function listen(names: readonly string[], aliases: ReadonlyMap<string, readonly string[]>, placed: readonly Placed[]) {
  const people = createPeople();
  for (const name of names) people.add(name, ...(aliases.get(name) ?? []));
  const proses = placed
    .filter(({ block, isHeading }) => block.kind !== "heading" && !isHeading)
    .map(({ block }) => block.prose);
  for (const prose of proses) for (const owner of markedOwners(prose, people)) people.add(owner);
  const speakers = findSpeakers(proses, people, names.length === 0);
  for (const speaker of speakers) people.add(speaker);
  const heard = new Map<Block, readonly Speech[]>();
  const speech = (block: Block): readonly Speech[] => {
    const known = heard.get(block) ?? readSpeech(block.prose, people, (label) => speakers.has(label));
    heard.set(block, known);
    return known;
  };
  return { people, speech };
}

function titleOf(section: Section, title: Block | null, layout: Layout, context: NotesContext): string | null {
  if (section.heading !== null) {
    const text = section.heading.prose.text;
    const after = section.date?.end ?? 0;
    const times = findTimes(text.slice(after));
    return clean(
      times === null ? text : text.slice(0, after + times.index) + text.slice(after + times.index + times.length),
    );
  }
  const front = layout.frontMatter.get("title") ?? layout.frontMatter.get("subject") ?? "";
  return clean(front) ?? clean(title?.prose.text ?? "") ?? clean(context.subject ?? "");
}

function clean(text: string): string | null {
  const title = text
    .slice(0, 300)
    .replace(/[\s,;:@(|–—-]+$|^[\s,;:|–—-]+/gu, "")
    .replace(/\(\s*\)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return title === "" ? null : title;
}

/** Topics with what was said; an "Agenda" or "Notes" heading is one only if lines stand right under it, and lines before any heading make one without a title. */
function readTopics(placed: readonly Placed[], speech: (block: Block) => readonly Speech[]): Topic[] {
  const topics = new Map<OutlineTopic | null, Line[]>();
  for (const { block, topic, role, isHeading } of placed) {
    if (block.kind === "heading" || (isHeading && block.kind === "paragraph" && topic?.line === block.line)) {
      if (topic !== null && !topics.has(topic)) topics.set(topic, []);
      continue;
    }
    if (topic === null && role !== null) continue;
    const lines = topics.get(topic) ?? [];
    lines.push(...readLines(block, speech(block)));
    topics.set(topic, lines);
  }
  return [...topics]
    .filter(([topic, lines]) => (topic?.role === null ? true : lines.length > 0))
    .map(([topic, lines]) => ({ line: topic?.line ?? lines[0]?.line ?? 1, title: topic?.title ?? "", lines }));
}

function readLines(block: Block, speeches: readonly Speech[]): Line[] {
  return speeches.map(({ speaker, start, end }) => ({
    line: lineAt(block.prose, start),
    depth: block.depth,
    speaker,
    text: flatten(block.prose.text.slice(start, end)),
  }));
}
