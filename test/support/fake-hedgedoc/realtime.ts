import type { After } from "../../../src/pads/hedgedoc/after.ts";
import { findNote, type FakeNote } from "../fake-hedgedoc-routes.ts";
import { fakeEngine, type FakeVersion, type Peer } from "./engine.ts";
import { personIn, type Person } from "./person.ts";
import { openRoom, type Member, type Room } from "./room.ts";

export type RealtimeOptions = {
  readonly version?: FakeVersion;
  readonly maxLength?: number;
  readonly after?: After;
};

/** What a test may do to the realtime side, and see of it. */
export type FakeRealtime = {
  /** Every request, and every frame of every socket, in order: `→` to the server and `←` from it. */
  readonly frames: readonly string[];
  /** Each text that a note came to have while it was open. */
  readonly texts: readonly string[];
  /** Waits until a frame that holds these words has gone by, after the one that was last waited for. */
  until(direction: "→" | "←", words: string): Promise<void>;
  /** Is called before each frame is dealt with; what it does comes first. False: the frame is lost on the way. */
  watch(watcher: (direction: "→" | "←", frame: string) => boolean | void): void;
  /** The text as people in the pad see it. */
  text(name: string): string;
  /** Somebody joins a note, in the browser. */
  join(name: string, person: string): Person;
  /** Somebody comes, brings the text to this with as little as can be changed, and leaves; if nobody is there, it is saved. */
  retype(name: string, text: string): void;
  /** Its owner sets another permission: all who are there are told, and who may not read any more is put out. */
  permit(name: string, permission: FakeNote["permission"]): void;
  /** Its owner deletes it. */
  remove(name: string): void;
  /** Something that a note tells everybody, whatever it is. */
  tell(name: string, event: string, ...args: readonly unknown[]): void;
  /** Every socket is cut; people in the browser stay. */
  drop(): void;
  /** The server is killed and starts again at once: what was not saved is lost, everybody is out. */
  kill(): void;
  /** It is killed, and another version of it starts. */
  upgrade(version: FakeVersion): void;
  /** The server is stopped in order: it says so, puts everybody out, and saves. */
  maintain(): void;
  /** The proxy before it answers each WebSocket with a status; null: no more. */
  refuse(status: number | null): void;
};

const closedToGuests = ["limited", "protected", "private"];

export function fakeRealtime(
  notes: Map<string, FakeNote>,
  isSession: (cookie: string) => boolean,
  { version = "1.12.0", maxLength = 100_000, after = () => () => {} }: RealtimeOptions,
) {
  const rooms = new Map<string, Room>();
  const members = new Map<Peer, { readonly room: Room; readonly member: Member }>();
  const frames: string[] = [];
  const texts: string[] = [];
  const watchers: ((direction: "→" | "←", frame: string) => boolean | void)[] = [];
  let seen = 0;
  let wake = (): void => {};

  function roomOf(name: string): Room | null {
    const note = findNote(notes, name);
    if (note === null) return null;
    const open = rooms.get(note.shortId);
    if (open !== undefined) return open;
    const room = openRoom(note.text, {
      maxLength,
      isForcing: version !== "1.12.0",
      after,
      stored: () => findNote(notes, note.shortId),
      onText: (text) => void texts.push(text),
      onEmpty: () => rooms.get(note.shortId) === room && rooms.delete(note.shortId),
    });
    rooms.set(note.shortId, room);
    return room;
  }

  function mustRoom(name: string): Room {
    const room = roomOf(name);
    if (room === null) throw new Error(`there is no note ${name}`);
    return room;
  }

  const engine = fakeEngine({
    version,
    after,
    refusal(cookie) {
      if (cookie === undefined || cookie === "") return "AUTH failed: No cookie transmitted.";
      return isSession(cookie) ? null : "AUTH failed: Cookie is invalid.";
    },
    onJoin(peer) {
      const room = roomOf(peer.noteId);
      const permission = findNote(notes, peer.noteId)?.permission ?? "freely";
      if (room === null || closedToGuests.includes(permission)) {
        peer.tell("info", { code: room === null ? 404 : 403 });
        return peer.hangUp();
      }
      members.set(peer, { room, member: peer });
      room.join(peer);
    },
    onEvent(peer, name, [revision, parts]) {
      const joined = members.get(peer);
      if (name === "operation") joined?.room.operation(joined.member, revision, parts);
    },
    onGone(peer) {
      const joined = members.get(peer);
      members.delete(peer);
      joined?.room.leave(joined.member);
    },
    onFrame(direction, frame) {
      const isLost = watchers.map((watcher) => watcher(direction, frame)).includes(false);
      log(`${direction} ${frame}${isLost ? " (lost)" : ""}`);
      return !isLost;
    },
  });

  function die(): void {
    for (const room of rooms.values()) {
      room.die();
      for (const member of room.members()) member.hangUp();
    }
    rooms.clear();
    engine.drop();
  }

  function log(line: string): void {
    frames.push(line);
    wake();
  }

  const realtime: FakeRealtime = {
    frames,
    texts,

    async until(direction, words) {
      for (;;) {
        const at = frames.findIndex(
          (frame, index) => index >= seen && frame.startsWith(direction) && frame.includes(words),
        );
        if (at >= 0) return void (seen = at + 1);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },

    watch: (watcher) => void watchers.push(watcher),
    text: (name) => rooms.get(findNote(notes, name)?.shortId ?? "")?.text() ?? findNote(notes, name)?.text ?? "",
    join: (name, person) => personIn(person, () => mustRoom(name)),

    retype(name, text) {
      const note = findNote(notes, name);
      if (note === null) throw new Error(`there is no note ${name}`);
      if (!rooms.has(note.shortId)) return void (note.text = text);
      const person = personIn("Dora", () => mustRoom(name));
      const now = person.text();
      const shorter = Math.min(now.length, text.length);
      let start = 0;
      while (start < shorter && now.charAt(start) === text.charAt(start)) start += 1;
      let same = 0;
      while (same < shorter - start && now.at(-1 - same) === text.at(-1 - same)) same += 1;
      person.edit(start, now.length - same - start, text.slice(start, text.length - same));
      person.send();
      person.drop();
    },

    permit(name, permission) {
      const note = findNote(notes, name);
      if (note === null) throw new Error(`there is no note ${name}`);
      note.permission = permission;
      const room = mustRoom(name);
      room.tellAll("permission", { permission });
      if (!closedToGuests.includes(permission)) return;
      for (const member of room.members()) {
        member.tell("info", { code: 403 });
        member.hangUp();
      }
    },

    remove(name) {
      const room = mustRoom(name);
      notes.delete(name);
      for (const member of room.members()) {
        member.tell("delete");
        member.hangUp();
      }
    },

    tell: (name, event, ...args) => mustRoom(name).tellAll(event, ...args),
    drop: () => engine.drop(),
    kill: die,

    upgrade(other) {
      die();
      engine.become(other);
    },

    maintain() {
      for (const room of rooms.values()) {
        room.tellAll("maintenance");
        for (const member of room.members()) member.hangUp();
      }
    },

    refuse: (status) => engine.refuse(status),
  };

  return { realtime, engine, log };
}
