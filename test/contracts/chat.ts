import { describe, expect, onTestFinished, test } from "vitest";
import type { Chat, ChatEvent } from "../../src/ports/chat.ts";
import type { Button, Message } from "../../src/reply.ts";

/** A chat, and what people in it see and do. It is noon on 2025-01-13, UTC. */
export type ChatPlace = {
  readonly chat: Chat;
  readonly channel: string;
  /** What was posted and can be read, oldest first. */
  posts(): readonly string[];
  /** A person's inbox, and what they got there, oldest first. */
  readonly inbox: { readonly channel: string; posts(): readonly string[] };
  /** Null: nothing can be deleted there. */
  readonly people: { deletePost(text: string): void; deleteEvent(name: string): void } | null;
  close(): Promise<void>;
};

const noon = Temporal.Instant.from("2025-01-13T12:00:00Z");
const says = (text: string, more: Partial<Message> = {}): Message => ({ text, buttons: [], file: null, ...more });
const event: ChatEvent = {
  name: "MirageOS meeting",
  description: "Agenda: https://pad.example/agenda",
  start: "2025-01-14T09:00:00Z",
  end: "2025-01-14T11:00:00Z",
  location: "https://meet.example/MirageOS",
  picture: null,
};

/** What every chat holds. */
export function chatContract(name: string, start: () => Promise<ChatPlace>): void {
  async function enter(): Promise<ChatPlace> {
    const place = await start();
    onTestFinished(() => place.close());
    return place;
  }

  describe(`a chat (${name})`, () => {
    test("shows what was posted, and finds it by its reference", async () => {
      const { chat, channel, posts } = await enter();
      const { id } = await chat.post(channel, says("The meeting begins in 15 minutes"), "r1");
      expect(posts().filter((text) => text.includes("begins in 15 minutes"))).toHaveLength(1);
      expect((await chat.findPost(channel, "r1", noon))?.id).toBe(id);
    });

    test("does not find what was not posted", async () => {
      const { chat, channel } = await enter();
      expect(await chat.findPost(channel, "r1", noon)).toBeNull();
      await chat.post(channel, says("r1 is a word in this text"), "r2");
      expect(await chat.findPost(channel, "r1", noon)).toBeNull();
    });

    test("keeps posts apart by their references, whatever they say", async () => {
      const { chat, channel } = await enter();
      const first = await chat.post(channel, says("The same words"), "r1");
      const second = await chat.post(channel, says("The same words"), "r2");
      const found = [await chat.findPost(channel, "r1", noon), await chat.findPost(channel, "r2", noon)];
      expect(found.map((post) => post?.id)).toEqual([first.id, second.id]);
      expect(first.id).not.toBe(second.id);
    });

    test("takes a text of its longest length, buttons and a file", async () => {
      const { chat, channel, posts } = await enter();
      const invocation = { command: "todo", subcommand: "file", options: { todo: "k3f9x2ab1c", series: "mirageos" } };
      const button: Button = { label: "File 1", style: "primary", invocation };
      const text = "ü".repeat(Math.min(chat.textLimit, 5000));
      await chat.post(
        channel,
        says(text, { buttons: [[button]], file: { name: "minutes.md", content: "# Minutes" } }),
        "r1",
      );
      const shown = posts().join("\n");
      expect([text, "File 1", "minutes.md"].map((part) => shown.includes(part))).toEqual([true, true, true]);
    });

    test("sends a message to one person alone, and finds it by its reference in their inbox only", async () => {
      const { chat, channel, inbox } = await enter();
      const { id } = await chat.post(inbox.channel, says("Two people are called Ann"), "r1");
      expect(inbox.posts().filter((text) => text.includes("called Ann"))).toHaveLength(1);
      expect((await chat.findPost(inbox.channel, "r1", noon))?.id).toBe(id);
      expect([await chat.findPost(inbox.channel, "r2", noon), await chat.findPost(channel, "r1", noon)]).toEqual([
        null,
        null,
      ]);
    });

    test("shows a post as it was amended", async () => {
      const { chat, channel, posts } = await enter();
      const { id } = await chat.post(channel, says("One todo is open"), "r1");
      await chat.amendPost(channel, id, says("No todo is open"));
      expect(posts().at(-1)).toContain("No todo is open");
      expect((await chat.findPost(channel, "r1", noon))?.id).toBe(id);
    });

    test("finds an event by its reference, as long as it is not cancelled", async () => {
      const { chat, channel } = await enter();
      expect(await chat.findEvent(channel, "e1")).toBeNull();
      const id = await chat.createEvent(channel, event, "e1");
      expect([await chat.findEvent(channel, "e1"), await chat.findEvent(channel, "e2")]).toEqual([id, null]);
      expect(await chat.updateEvent(channel, id, { ...event, end: "2025-01-14T12:00:00Z" })).toBe(true);
      expect(await chat.paintEvent(channel, id, "data:image/png;base64,iVBORw0KGgo=")).toBe(true);
      expect(await chat.paintEvent(channel, id, null)).toBe(true);
      expect(await chat.findEvent(channel, "e1")).toBe(id);
      await chat.cancelEvent(channel, id);
      expect(await chat.findEvent(channel, "e1")).toBeNull();
      await chat.cancelEvent(channel, id);
    });

    test("takes it that people delete posts and events", async () => {
      const { chat, channel, people } = await enter();
      if (people === null) return;
      const { id } = await chat.post(channel, says("One todo is open"), "r1");
      people.deletePost("One todo is open");
      await chat.amendPost(channel, id, says("No todo is open"));
      expect(await chat.findPost(channel, "r1", noon)).toBeNull();
      const made = await chat.createEvent(channel, event, "e1");
      people.deleteEvent(event.name);
      expect([await chat.updateEvent(channel, made, event), await chat.findEvent(channel, "e1")]).toEqual([
        false,
        null,
      ]);
      expect(await chat.paintEvent(channel, made, null)).toBe(false);
      await chat.cancelEvent(channel, made);
    });
  });
}
