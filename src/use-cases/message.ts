import type { Attachment, Reply } from "../reply.ts";

/** A reply of text for all to see. */
export function say(text: string, file: Attachment | null = null): Reply {
  return { kind: "message", private: false, text, buttons: [], file };
}

/** A reply of text for the asker alone. */
export function whisper(text: string, file: Attachment | null = null): Reply {
  return { kind: "message", private: true, text, buttons: [], file };
}

/** Sentences of one reply, without those that need not be said. */
export function joined(...sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(" ");
}
