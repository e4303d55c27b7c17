import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { Collection, LedgerIssue } from "../ports/store.ts";
import { acts } from "./story.ts";

const entries = z.array(
  z.object({
    repository: z.string(),
    number: z.number(),
    kind: z.enum(["pull", "issue"]),
    title: z.string(),
    state: z.enum(["open", "draft", "merged", "closed"]),
  }),
);

/** Writes the sample community's pull requests and issues into the ledger; those that stand there already stay. */
export async function seedLedger(ledger: Collection<LedgerIssue>, folder: string): Promise<void> {
  const text = readFileSync(path.join(folder, "ledger.json"), "utf8");
  for (const { repository, number, kind, title, state } of entries.parse(JSON.parse(text))) {
    const key = `${repository}#${number}`;
    if ((await ledger.get(key)) !== null) continue;
    const [owner = "", repo = ""] = repository.split("/");
    const url = `https://github.com/${repository}/${kind === "pull" ? "pull" : "issues"}/${number}`;
    const times = { createdAt: firstDay, updatedAt: firstDay, endedAt: null };
    const rest = { body: "", labels: [], assignees: [], reason: null, closedBy: null, comments: [], ...times };
    await ledger.set(key, { version: 1, owner, repo, number, kind, title, state, url, ...rest });
  }
}

const firstDay = acts[0]?.at ?? "1970-01-01T00:00:00Z";

/** The sample plays on its own days: its clock stands at the story's last moment and goes on from there. */
export function sampleClock(now: Clock): Clock & { turnTo(instant: string): void } {
  let offset = now().until(acts.at(-1)?.at ?? firstDay);
  return Object.assign(() => now().add(offset), {
    turnTo(instant: string) {
      offset = now().until(instant);
    },
  });
}
