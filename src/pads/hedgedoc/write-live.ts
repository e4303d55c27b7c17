import type { Change, Plan, Written } from "../../ports/pad.ts";
import { guestRefusal } from "./guest-access.ts";
import type { OpenNote } from "./open-note.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";

export type LiveWrite = {
  readonly plan: Plan;
  readonly note: OpenNote;
  readonly link: string;
  /** What the server had saved shortly before. */
  readonly saved: string;
  /** Reads what it has saved now: all that who reads the pad, and the server after a restart, will find. */
  readonly readSaved: () => Promise<string>;
  readonly onSent: (changes: readonly Change[]) => void;
  readonly onTaken: () => void;
};

/**
 * Brings a plan about in an open note, once, and waits until that is saved. Throws a `PadError` where it can't be done.
 */
export async function writeLive({ plan, note, link, saved, readSaved, onSent, onTaken }: LiveWrite): Promise<Written> {
  const changes = plan(note.text()) ?? [];
  const wanted = new Set([note.text()]);
  if (changes.length === 0) {
    onTaken();
    if (isEnough(saved) || isEnough(await readSaved())) return { text: note.text(), changes };
  } else {
    refuse(changes);
    note.send(changes);
    onSent(changes);
    while (note.isWaiting()) {
      await note.next();
      const refusal = guestRefusal(note.permission(), link);
      if (note.isWaiting() && refusal !== null) throw refusal; // had it been in time, that would have come first
    }
    onTaken();
    wanted.clear();
    wanted.add(note.text());
  }

  for (;;) {
    const kind = await note.next();
    wanted.add(note.text());
    // It may speak of a saving that began before ours was taken: what was saved is looked at.
    if (kind === "saved" && isEnough(await readSaved())) return { text: note.text(), changes };
  }

  /** A later text is as good as ours: somebody may have typed on, or taken it out again. */
  function isEnough(text: string): boolean {
    return wanted.has(text) || (plan(text) ?? []).length === 0;
  }

  function refuse(planned: readonly Change[]): void {
    const refusal = guestRefusal(note.permission(), link);
    if (refusal !== null) throw refusal;
    const { length } = note.text();
    const after = planned.reduce((sum, { remove, insert }) => sum - remove + insert.length, length);
    if (after > note.maxLength && after > length) throw failures.tooLong(link, after, note.maxLength);
  }
}
