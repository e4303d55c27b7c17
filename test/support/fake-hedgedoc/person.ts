import { z } from "zod";

import { applyEdit, readEdit, showEdit, transformEdit, type Edit } from "./edit.ts";
import type { Member, Room } from "./room.ts";

/**
 * Somebody who types in the pad's page: sees each letter at once, sends one edit at a time, and hears of others late. The
 * network is slow on purpose: nothing goes or comes before `send` and `hear` say so.
 */
export type Person = {
  text(): string;
  /** Types, or takes out, in the text as the person sees it. */
  edit(at: number, remove: number, insert: string): void;
  /** Lets the next edit reach the server, unless one is on its way already. */
  send(): void;
  /** Lets what the server told reach the person; who was put out joins again. */
  hear(): void;
  /** As when the train goes into a tunnel: what was not sent is lost. */
  drop(): void;
};

type Told = readonly [name: string, ...args: readonly unknown[]];

export function personIn(id: string, openRoom: () => Room): Person {
  let room: Room | null = null;
  let inbox: Told[] = [];
  let text = "";
  let revision = 0;
  /** What the server has not taken yet; the first of them is on its way if `isSent`. */
  let pending: Edit[] = [];
  let isSent = false;

  const member: Member = {
    id,
    tell: (name, ...args) => void inbox.push([name, ...args]),
    hangUp: () => drop(),
  };

  function drop(): void {
    const left = room;
    room = null;
    inbox = [];
    left?.leave(member);
  }

  function join(): void {
    [pending, isSent] = [[], false];
    room = openRoom();
    room.join(member);
  }

  function take([name, first, second, third]: Told): void {
    if (name === "doc") {
      const doc = z.object({ str: z.string(), revision: z.int() }).parse(first);
      [text, revision, pending, isSent] = [doc.str, doc.revision, [], false];
    }
    if (name === "ack") {
      revision = Number(first);
      pending.shift();
      isSent = false;
    }
    if (name === "operation") {
      if (second !== revision + 1) throw new Error(`${id} missed something before revision ${String(second)}`);
      revision = second;
      let theirs = readEdit(third);
      pending = pending.map((ours) => {
        const moved = transformEdit(ours, theirs);
        theirs = transformEdit(theirs, ours, "after");
        return moved;
      });
      text = applyEdit(text, theirs);
    }
  }

  join();
  for (const told of inbox.splice(0)) take(told);
  return {
    text: () => text,
    drop,

    edit(at, remove, insert) {
      const edit = readEdit([at, insert, -remove, text.length - at - remove].filter((part) => part !== 0));
      text = applyEdit(text, edit);
      pending.push(edit);
    },

    send() {
      const [next] = pending;
      if (room === null || next === undefined || isSent) return;
      isSent = true;
      room.operation(member, revision, showEdit(next));
    },

    hear() {
      if (room === null) join();
      for (const told of inbox.splice(0)) take(told);
    },
  };
}
