import type { Change, Plan } from "../../ports/pad.ts";
import { applyChanges } from "../../plans/apply-changes.ts";
import type { Planned } from "../plan-when-quiet.ts";
import { etherpadFailures as failures } from "./failures.ts";

export type Replacing = {
  readonly plan: Plan;
  readonly link: string;
  set(text: string): Promise<unknown>;
  /** The number of the last revision; each change of the text makes one. */
  revisions(): Promise<number>;
  textAt(revision: number): Promise<string>;
};

/**
 * Replaces the whole text, and sees by the revisions whether somebody's words came between the reading and the write: then
 * the plan is brought about once more, on their text. Gives the changes made last. Throws `changed` where somebody has
 * written on since, and it can't be told what belongs where.
 */
export async function replaceText(
  { before, changes, wanted }: Planned<{ readonly text: string; readonly revision: number }>,
  pad: Replacing,
): Promise<readonly Change[]> {
  if (changes.length === 0) return changes;
  await pad.set(wanted);
  const last = await pad.revisions();
  if (last <= before.revision + 1) return changes; // ours alone
  const ours = await findOurs(wanted, before.revision + 1, last, pad);
  if (ours === before.revision + 1) return changes; // theirs came after ours, and stand in it
  const theirs = (ours ?? last) - 1;
  if (ours !== last) throw failures.overtaken(pad.link, theirs);
  return writeOnTheirs(theirs, last, pad);
}

/** Brings their text back, with the plan on it: even where nothing is left to do there. */
async function writeOnTheirs(theirs: number, last: number, pad: Replacing): Promise<readonly Change[]> {
  const text = await pad.textAt(theirs);
  const changes = pad.plan(text) ?? [];
  await pad.set(applyChanges(text, changes));
  if ((await pad.revisions()) > last + 1) throw failures.overtaken(pad.link, theirs);
  return changes;
}

/** The number of the revision with our text; null: there is none. */
async function findOurs(wanted: string, from: number, last: number, pad: Replacing): Promise<number | null> {
  for (let revision = from; revision <= last; revision += 1)
    if ((await pad.textAt(revision)) === wanted) return revision;
  return null;
}
