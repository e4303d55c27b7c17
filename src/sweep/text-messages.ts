import { splitMessage } from "../minutes/split.ts";
import type { Message } from "../reply.ts";

/** A text as messages that each fit the chat. */
export function textMessages(text: string, limit: number): readonly Message[] {
  return splitMessage(text, limit).map((part) => ({ text: part, buttons: [], file: null }));
}
