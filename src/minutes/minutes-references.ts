import { dateInWords } from "../meetings/date-in-words.ts";
import type { MeetingNotes } from "../notes/notes.ts";
import type { IssueState } from "../ports/forge.ts";
import { issueKey } from "../todos/issue-key.ts";
import type { MinutesReference } from "./minutes.ts";
import { type NamedIssue, namedIssues } from "./named-issues.ts";

/** Every pull request and issue that the notes name, as the forge has it now; days are those of the given zone. */
export function minutesReferences(
  notes: MeetingNotes,
  states: ReadonlyMap<string, IssueState | null> | null,
  timeZone: string,
): readonly MinutesReference[] {
  return namedIssues(notes).map((named) => {
    const found = states?.get(issueKey(named)) ?? null;
    return found === null ? unknown(named, states !== null) : known(found, timeZone);
  });
}

function known(
  { owner, repo, number, url, kind, title, state, endedAt }: IssueState,
  timeZone: string,
): MinutesReference {
  const ended = endedAt === null ? null : Temporal.Instant.from(endedAt).toZonedDateTimeISO(timeZone).toPlainDate();
  const endedOn = ended === null ? null : dateInWords(ended);
  return { name: `${owner}/${repo}#${number}`, url, kind, title, state, endedOn };
}

function unknown({ owner, repo, number, kind }: NamedIssue, asked: boolean): MinutesReference {
  return {
    name: `${owner}/${repo}#${number}`,
    // GitHub leads on from `issues` where the number is a pull request's.
    url: `https://github.com/${owner}/${repo}/${kind === "pull" ? "pull" : "issues"}/${number}`,
    kind,
    title: null,
    state: asked ? "unseen" : "unread",
    endedOn: null,
  };
}
