import { expect, test } from "vitest";
import { z } from "zod";
import { readDelivery } from "../../src/github/read-delivery.ts";
import {
  commentHook,
  hookOf,
  hookSecret as secret,
  installationHook,
  issuesHook,
  moveHooks,
  pingHook,
  pullHook,
  repositoryHook,
} from "../support/github-hook.ts";
import { leastPayloads, seenPayloads } from "../support/github-payloads.ts";

const now = Temporal.Instant.from("2026-03-03T09:00:02Z");
const read = (request: { headers: Headers; body: Uint8Array }) => readDelivery(request, { secret, now });

/** What a web hook gives to look at, on one line. */
async function look(event: string, payload: object): Promise<string> {
  const answer = await read(hookOf(event, payload));
  if ("refusal" in answer) return `refused: ${answer.refusal}`;
  const { event: told, issues, repositories, changedAt } = answer.delivery;
  const names = issues.map(({ owner, repo, number }) => `${owner}/${repo}#${number}`);
  return `${told}: ${[...names, ...repositories].join(", ") || "nothing"}${changedAt === null ? "" : ` since ${changedAt}`}`;
}

test("A web hook is read as what it gives to look at", async () => {
  expect(await read(hookOf("issues", issuesHook("closed")))).toMatchInlineSnapshot(`
    {
      "delivery": {
        "arrivedAt": "2026-03-03T09:00:02Z",
        "changedAt": "2026-03-03T09:00:00Z",
        "event": "issues.closed",
        "id": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
        "issues": [
          {
            "number": 12,
            "owner": "mirage",
            "repo": "mirage",
          },
        ],
        "repositories": [],
        "taken": false,
        "version": 1,
      },
    }
  `);
});

test("An issue is looked at whatever was done with it; one that moves, by both its names", async () => {
  const actions = ["opened", "edited", "closed", "reopened", "assigned", "unassigned", "labeled", "deleted", "mended"];
  const told = await Promise.all(actions.map((action) => look("issues", issuesHook(action))));
  told.push(await look("issues", moveHooks.left), await look("issues", moveHooks.arrived));
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "issues.opened: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.edited: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.closed: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.reopened: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.assigned: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.unassigned: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.labeled: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.deleted: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.mended: mirage/mirage#12 since 2026-03-03T09:00:00Z
    issues.transferred: mirage/mirage#12, mirage/mirage-www#3
    issues.opened: mirage/mirage-www#3, mirage/mirage#12"
  `);
});

test("So is a pull request, and what is commented, which has no time before which its state is stale", async () => {
  expect(await look("pull_request", pullHook("closed"))).toMatchInlineSnapshot(
    `"pull_request.closed: mirage/ocaml-solo5#144 since 2026-03-03T09:00:00Z"`,
  );
  expect(await look("issue_comment", commentHook("created"))).toMatchInlineSnapshot(
    `"issue_comment.created: mirage/mirage#12"`,
  );
});

test("A repository is looked through, by its old name too, after what changes all its issues", async () => {
  const from = { login: "octocat" };
  const told = [
    await look("repository", repositoryHook("renamed", { repository: { name: { from: "mirage-old" } } })),
    await look("repository", repositoryHook("transferred", { owner: { from: { user: from } } })),
    await look("repository", repositoryHook("transferred", { owner: { from: { organization: from, user: null } } })),
    await look("repository", repositoryHook("deleted")),
    await look("repository", repositoryHook("archived")),
    await look("repository", repositoryHook("privatized")),
    await look("repository", repositoryHook("edited", { description: { from: "My repository" } })),
    await look("repository", repositoryHook("painted")),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "repository.renamed: mirage/mirage-old, mirage/mirage
    repository.transferred: octocat/mirage, mirage/mirage
    repository.transferred: octocat/mirage, mirage/mirage
    repository.deleted: mirage/mirage
    repository.archived: mirage/mirage
    repository.privatized: mirage/mirage
    repository.edited: nothing
    repository.painted: nothing"
  `);
});

test("So are those that a GitHub App is let into, or no longer", async () => {
  const names = ["mirage/mirage", "mirage/ocaml-solo5"];
  const told = [
    await look("installation", installationHook("deleted", { repositories: names })),
    await look("installation", installationHook("suspend", {})),
    await look("installation_repositories", installationHook("removed", { repositories_removed: names })),
    await look("installation_repositories", installationHook("added", { repositories_added: names })),
  ];
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "installation.deleted: mirage/mirage, mirage/ocaml-solo5
    installation.suspend: nothing
    installation_repositories.removed: mirage/mirage, mirage/ocaml-solo5
    installation_repositories.added: mirage/mirage, mirage/ocaml-solo5"
  `);
});

test("An event that is not known gives nothing to look at, and neither does a ping", async () => {
  expect(await look("ping", pingHook)).toBe("ping: nothing");
  expect(await look("constructor", issuesHook("closed"))).toBe("constructor.closed: nothing");
  expect(await look("push", { ref: "refs/heads/main", action: "<b>" })).toBe("push: nothing");
});

test("A time that is none is left out; a name or a number that is none is refused", async () => {
  expect(await look("issues", issuesHook("closed", { updatedAt: "yesterday" }))).toBe(
    "issues.closed: mirage/mirage#12",
  );
  expect(await look("issues", issuesHook("closed", { number: -1 }))).toBe("refused: unreadable");
  const climbing = { ...issuesHook("closed"), repository: { full_name: "mirage/.." } };
  expect(await look("issues", climbing)).toBe("refused: unreadable");
});

test("What GitHub did not sign is refused before anything else of it is looked at", async () => {
  const signed = hookOf("issues", issuesHook("closed"));
  const without = (name: string) => {
    const headers = new Headers(signed.headers);
    headers.delete(name);
    return { ...signed, headers };
  };
  expect(await read(without("X-Hub-Signature-256"))).toEqual({ refusal: "unsigned" });
  expect(await read(hookOf("issues", issuesHook("closed"), { secret: "another" }))).toEqual({ refusal: "unsigned" });
  expect(await read(hookOf("issues", new Uint8Array()))).toEqual({ refusal: "unsigned" });

  expect(await read(without("Content-Type"))).toEqual({ refusal: "form" });
  expect(await read(without("X-GitHub-Delivery"))).toEqual({ refusal: "unnamed" });
  expect(await read(without("X-GitHub-Event"))).toEqual({ refusal: "unnamed" });
  expect(await read(hookOf("issues", issuesHook("closed"), { id: "../../etc" }))).toEqual({ refusal: "unnamed" });
  expect(await read(hookOf("issues", new TextEncoder().encode("{")))).toEqual({ refusal: "unreadable" });
  expect(await read(hookOf("issues", []))).toEqual({ refusal: "unreadable" });
});

test("Two bodies that would be mended to one text are two: the signature of one is not that of the other", async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const signed = hookOf("issues", encode(`{"mark":"\uFFFD"}`));
  const mended = [...signed.body].flatMap((byte, place, all) =>
    byte === 0xef ? [0xff] : all.slice(Math.max(0, place - 2), place).includes(0xef) ? [] : [byte],
  );
  const twin = Uint8Array.from(mended);
  expect(new TextDecoder().decode(twin)).toBe(new TextDecoder().decode(signed.body));
  expect(await read({ ...signed, body: twin })).toEqual({ refusal: "unsigned" });
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...signed.body]);
  expect(await read({ ...signed, body: marked })).toEqual({ refusal: "unsigned" });
});

test("Every payload that others collected from GitHub is understood, and names what its page is about", async () => {
  const wrong: string[] = [];
  for (const { event, payload } of seenPayloads()) {
    // Its names were changed, and its issue is in another repository than it says.
    if (payload["action"] === "transferred" && event === "issues") continue;
    const told = await look(event, payload);
    const about = payload["issue"] ?? (event === "pull_request" ? payload["pull_request"] : undefined);
    const named = /^(?:issues|issue_comment|pull_request)$/.test(event) ? pageOf(about) : "";
    if (told.startsWith("refused") || !told.includes(named)) wrong.push(`${event} ${told}, not ${named}`);
  }
  expect(wrong).toEqual([]);
});

/** `https://github.com/o/r/pull/2` → `o/r#2`. */
function pageOf(about: unknown): string {
  const page = JSON.stringify(about).match(
    /"html_url":"https:\/\/github\.com\/([^/"]+\/[^/"]+)\/(?:issues|pull)\/(\d+)"/,
  );
  return `${page?.[1]}#${page?.[2]}`;
}

test("The least that GitHub may send by its own description is understood", async () => {
  const events = ["issues", "pull_request", "issue_comment", "repository", "installation_repositories", "installation"];
  const told: string[] = [];
  for (const [name, payload] of leastPayloads()) {
    const event = events.find((known) => name.startsWith(`${known.replaceAll("_", "-")}-`));
    const others = /^(?:pull-request-review-|repository-(?:advisory|dispatch|import|ruleset|vuln)|installation-target)/;
    if (event !== undefined && !others.test(name)) told.push(await look(event, z.looseObject({}).parse(payload)));
  }
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((line) => line.startsWith("refused"))).toEqual([]);
});
