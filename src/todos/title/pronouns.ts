import { plain } from "../text/plain.ts";

/** `this`, `that`, `it` where they stand for something said before: at the end, or before a word that begins a new part. */
const loose =
  /\b(?:this|that|it|these|those|them)(?=$|[.,;:!?)]| (?:on|in|to|for|with|from|at|by|into|as|about|and|or|now|soon|too|up|out|off|before|after|again|when|if|is|was|are|does|has|works?|further|first|there|here|upstream|together)\b)/i;
const merged = /^((?:review|merge|rebase|close|test|land|finish|approve|check|reopen|look at) )(?:this|that|it)\b/i;
const named = /\b(?:this|that|the) (?:PR|pull request)\b(?! (?:for|from|of|by|about|to)\b)/i;

/** What a title's pronouns may stand for. */
export type Antecedents = {
  /** The one pull request that the todo speaks of, as it is named in the title. */
  readonly pull: string | null;
  readonly topic: string | null;
  /** The line said before. */
  readonly before: string | null;
};

/**
 * Says what "that PR", "it" or "this" is: the pull request by its number; else by the line before behind a colon where
 * that is short, or the topic in brackets, which a title of few words gets too.
 */
export function resolvePronouns(title: string, { pull, topic, before }: Antecedents, room: number): string {
  const resolved =
    pull === null || title.includes(pull) ? title : title.replace(named, pull).replace(merged, `$1${pull}`);
  const isShort = resolved.split(" ").length <= 4 && !/[\p{N}/_.]|\p{L}-\p{L}/u.test(resolved);
  if (!loose.test(resolved)) return isShort ? withTopic(resolved, topic, room) : resolved;
  const said = before === null ? "" : plain(before);
  if (said !== "" && !/^https?:|#\d+$/.test(said) && resolved.length + said.length + 2 <= room)
    return `${resolved}: ${said.replace(/[.!]$/, "")}`;
  return withTopic(resolved, topic, room);
}

/** A title that says little by itself says what it is about. */
function withTopic(title: string, topic: string | null, room: number): string {
  const bracketed = topic === null || title.toLowerCase().includes(topic.toLowerCase()) ? "" : ` (${topic})`;
  return title.length + bracketed.length <= room ? title + bracketed : title;
}

/** Gives a topic as a thing that can be named in a sentence; null where it is a sentence itself. */
export function topicName(topic: string | null): string | null {
  const name = plain(topic ?? "")
    .replace(
      /^(?:what is|what's|what about|how about|about|update on|updates? (?:from|on)|status (?:of|update on)|news (?:from|about)|discuss(?:ion)?(?: of| about|:)?|topic:?|agenda:?)\s+/i,
      "",
    )
    .replace(/^\d+[.)]\s+/, "")
    .replace(/[?:.!\s]+$/, "");
  return name === "" ||
    name.length > 40 ||
    /[?!.;] |^(?:what|how|why|who|when|where|which|does|do|is|are|can|should|will)\b/i.test(name)
    ? null
    : name;
}
