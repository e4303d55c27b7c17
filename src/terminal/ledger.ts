import { CallError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Amendment, FiledIssue, Forge, IssueDraft, IssueName, IssueState } from "../ports/forge.ts";
import type { Collection, LedgerIssue } from "../ports/store.ts";
import { amendBody } from "../todos/amend-body.ts";

const noGitHub =
  "There is no GitHub here to prove an account on: issues are kept in a ledger. Give the bot a GITHUB_TOKEN, and ask again.";
const noPulls =
  "There is no GitHub here to open a pull request on: issues are kept in a ledger. Give the bot a GITHUB_TOKEN, and ask again.";
const noSuchIssue = (name: string): string => `The ledger has no ${name}. Check the number.`;

/**
 * The forge where no GitHub is configured: a ledger of issues in the store, by `owner/repo#n`, which keeps what it is
 * given as it is. Whatever else it shall know (a sample world's pull requests) is set in the same collection.
 */
export function ledgerForge({ issues, now }: { issues: Collection<LedgerIssue>; now: Clock }): Forge {
  let last: Promise<unknown> = Promise.resolve();
  /** Two at once must not take the same number. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };

  async function known(name: IssueName): Promise<LedgerIssue> {
    const issue = await issues.get(keyOf(name));
    if (issue === null) throw new CallError(noSuchIssue(keyOf(name)), "refused");
    return issue;
  }

  return {
    createIssue: (draft) =>
      inTurn(async () => {
        const issue = newIssue(draft, nextNumber(await issues.all(), draft.repository), now());
        await issues.set(keyOf(issue), issue);
        return filed(issue);
      }),

    async findIssue(repository, marker, since) {
      const found = (await issues.all())
        .filter((issue) => issue.kind === "issue" && repositoryOf(issue) === repository)
        .filter(({ createdAt }) => Temporal.Instant.compare(createdAt, since) >= 0)
        .filter(({ body }) => body.split("\n").includes(markerLine(marker)))
        .toSorted((a, b) => a.number - b.number);
      return found[0] === undefined ? null : filed(found[0]);
    },

    assignable: (_repository, logins) => Promise.resolve(logins),

    readStates: (names) =>
      Promise.all(
        names.map(async (name) => {
          const issue = await issues.get(keyOf(name));
          return issue && stateOf(issue);
        }),
      ),

    // Nobody writes pull requests or posts into a ledger.
    mentionsOf: (names) => Promise.resolve(names.map(() => [])),
    filesAdded: () => Promise.resolve([]),
    readBody: async (name) => (await issues.get(keyOf(name)))?.body ?? null,

    whatBecame: () => Promise.resolve("unseen"),

    async amendIssue(name, amendment) {
      const issue = await known(name);
      const amended = amend(issue, amendment);
      if (amended === null) return false;
      await issues.set(keyOf(issue), { ...amended, updatedAt: now().toString() });
      return true;
    },

    async keepComment(name, draft) {
      const issue = await known(name);
      const others = issue.comments.filter(({ marker }) => marker !== draft.marker);
      await issues.set(keyOf(issue), { ...issue, comments: [...others, draft] });
      return { url: issue.url };
    },

    async closeIssue(name, reason) {
      const issue = await known(name);
      if (issue.state === "closed" || issue.state === "merged") return;
      const endedAt = now().toString();
      await issues.set(keyOf(issue), { ...issue, state: "closed", reason, endedAt, updatedAt: endedAt });
    },

    // A ledger has no files.
    proposeFile: () => Promise.reject(new CallError(noPulls, "refused")),
    findProposal: () => Promise.resolve(null),
    readFile: () => Promise.resolve(null),
    reviewable: () => Promise.resolve([]),
    releaseNotes: () => Promise.resolve(null),

    readWritings: () => Promise.reject(new CallError(noGitHub, "refused")),
  };
}

function newIssue(draft: IssueDraft, number: number, now: Temporal.Instant): LedgerIssue {
  const [owner = "", repo = ""] = draft.repository.split("/");
  return {
    version: 1,
    owner,
    repo,
    number,
    kind: "issue",
    title: draft.title,
    body: `${draft.body}\n\n${markerLine(draft.marker)}`,
    labels: draft.labels,
    assignees: draft.assignees,
    state: "open",
    // No address of a web site: an issue of that number may stand there, and it would be another.
    url: `ledger:${draft.repository}#${number}`,
    createdAt: now.toString(),
    updatedAt: now.toString(),
    endedAt: null,
    reason: null,
    closedBy: null,
    comments: [],
  };
}

/** Null: there is nothing to change. */
function amend(issue: LedgerIssue, amendment: Amendment): LedgerIssue | null {
  switch (amendment.what) {
    case "reopen":
      return issue.state === "open" ? null : { ...issue, state: "open", endedAt: null, reason: null };
    case "relabel": {
      const kept = issue.labels.filter((label) => !amendment.remove.includes(label));
      const labels = [...new Set([...kept, ...amendment.add])];
      return labels.join() === issue.labels.join() ? null : { ...issue, labels };
    }
    case "replace-line":
    case "append": {
      const body = amendBody(issue.body, amendment);
      return body === null ? null : { ...issue, body };
    }
  }
}

function stateOf(issue: LedgerIssue): IssueState {
  const { owner, repo, number, kind, title, state, url, endedAt, reason, closedBy, assignees, updatedAt } = issue;
  return { owner, repo, number, kind, title, state, url, endedAt, reason, closedBy, assignees, updatedAt };
}

function nextNumber(issues: readonly LedgerIssue[], repository: string): number {
  const taken = issues.filter((issue) => repositoryOf(issue) === repository).map(({ number }) => number);
  return Math.max(0, ...taken) + 1;
}

function filed(issue: LedgerIssue): FiledIssue {
  const { number, url, labels, assignees } = issue;
  return { repository: repositoryOf(issue), number, url, labels, assignees };
}

function markerLine(marker: string): string {
  return `<!-- ${marker} -->`;
}

function repositoryOf({ owner, repo }: { owner: string; repo: string }): string {
  return `${owner}/${repo}`;
}

function keyOf(name: IssueName): string {
  return `${repositoryOf(name)}#${name.number}`;
}
