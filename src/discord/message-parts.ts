import { splitMessage } from "../minutes/split.ts";
import type { Message } from "../reply.ts";
import { replies } from "./replies.ts";

/** The longest content of one message, by Discord's documentation; we count UTF-16 code units, the strictest reading. */
export const contentLimit = 2000;

/** More messages than this in a row are a nuisance. */
const most = 4;

/**
 * An answer of any length as messages that Discord takes, in order; buttons and file go with the last. A very long one
 * is its beginning, with the whole as a file.
 */
export function messageParts(message: Message): readonly [Message, ...Message[]] {
  const texts = splitMessage(message.text, contentLimit);
  if (texts.length > most) {
    const [beginning = ""] = splitMessage(message.text, contentLimit - replies.goesOn.length - 2);
    const file = message.file ?? { name: replies.wholeText, content: message.text };
    return [{ ...message, text: `${beginning}\n\n${replies.goesOn}`, file }];
  }
  const [first = "", ...others] = texts;
  const last = others.pop();
  if (last === undefined) return [{ ...message, text: first }];
  return [bare(first), ...others.map(bare), { ...message, text: last }];
}

function bare(text: string): Message {
  return { text, buttons: [], file: null };
}
