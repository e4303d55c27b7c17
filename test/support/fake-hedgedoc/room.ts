import type { After } from "../../../src/pads/hedgedoc/after.ts";
import type { FakeNote } from "../fake-hedgedoc-routes.ts";
import { applyEdit, readEdit, showEdit, transformEdit, type Edit } from "./edit.ts";

/** Somebody who has joined a note: over a socket, or a person of the test. Everybody is a guest. */
export type Member = {
  readonly id: string;
  tell(name: string, ...args: readonly unknown[]): void;
  hangUp(): void;
};

export type RoomOptions = {
  readonly maxLength: number;
  /** Whether the text that comes after a fault is marked as one to be taken: not since 1.12. */
  readonly isForcing: boolean;
  readonly after: After;
  /** The note in the database; null: it was deleted there. */
  readonly stored: () => FakeNote | null;
  /** Each text that the note comes to have. */
  readonly onText: (text: string) => void;
  readonly onEmpty: () => void;
};

export type Room = ReturnType<typeof openRoom>;

/** A note in the memory of the server, from the first who joins to the last who leaves: lib/realtime.js and lib/ot. */
export function openRoom(text: string, { maxLength, isForcing, after, stored, onText, onEmpty }: RoomOptions) {
  const members = new Set<Member>();
  let operations: Edit[] = [];
  let document = text;
  let isDirty = false;
  let isOver = false;
  let saving = 0;
  let stopSaver: (() => void) | null = null;

  const tellAll = (name: string, ...args: readonly unknown[]): void => {
    for (const member of members) member.tell(name, ...args);
  };
  const doc = (isForced: boolean) => ({
    str: document,
    revision: operations.length,
    clients: {},
    ...(isForced && isForcing ? { force: true } : {}),
  });

  /** Up to a second after a change. What is typed between reading the text and storing it waits for the next time. */
  function saveSoon(): void {
    isDirty = true;
    if (stopSaver !== null) return;
    stopSaver = after(1000, () => {
      stopSaver = null;
      isDirty = false;
      save(() => tellAll("check", { updatetime: 1_700_000_000_000, authors: {}, authorship: [] }));
    });
  }

  function save(then: () => void): void {
    const body = document;
    saving += 1;
    after(5, () => {
      saving -= 1;
      if (isOver) return;
      const note = stored();
      if (note === null) {
        tellAll("info", { code: 404 });
        for (const member of members) member.hangUp();
        return;
      }
      note.text = body;
      then();
    });
  }

  function close(): void {
    die();
    onEmpty();
  }

  function die(): void {
    isOver = true;
    stopSaver?.();
  }

  function take(member: Member, revision: unknown, parts: unknown): void {
    if (typeof revision !== "number" || revision < 0 || revision > operations.length)
      throw new Error("operation revision not in history");
    let edit = readEdit(parts);
    for (const applied of operations.slice(revision)) edit = transformEdit(edit, applied);
    const next = applyEdit(document, edit);
    if (next.length > maxLength && next.length > document.length) return; // not a word
    document = next;
    operations = [...operations, edit];
    saveSoon();
    onText(document);
    member.tell("ack", operations.length);
    for (const other of members) {
      if (other !== member) other.tell("operation", member.id, operations.length, showEdit(edit), null);
    }
  }

  return {
    text: () => document,
    members: (): readonly Member[] => [...members],
    tellAll,

    join(member: Member): void {
      members.add(member);
      member.tell("doc", doc(false));
      tellAll("online users", { users: [...members].map(({ id }) => ({ id, login: false, name: `Guest ${id}` })) });
      const { permission } = stored() ?? { permission: "freely" };
      member.tell("refresh", { docmaxlength: maxLength, owner: null, permission, authors: {}, authorship: [] });
    },

    leave(member: Member): void {
      if (!members.delete(member)) return;
      tellAll("client_left", member.id);
      if (members.size > 0 || isOver) return;
      // The real one loses what it is just about to store when everybody leaves in that moment; this one stores it.
      if (isDirty || saving > 0) save(() => members.size === 0 && close());
      else close();
    },

    operation(member: Member, revision: unknown, parts: unknown): void {
      if (isOver || !members.has(member) || stored()?.permission !== "freely") return; // not a word
      try {
        take(member, revision, parts);
      } catch {
        after(100, () => members.has(member) && member.tell("doc", doc(true)));
      }
    },

    /** As when the process is killed: what was not saved is lost. */
    die,
  };
}
