import { digest } from "../digest.ts";

/**
 * A post carries its `ref` as a last line in small print (`-# …` is Discord's subtext), because Discord has no hidden
 * place for it, and gives a nonce back only to the call that made the message.
 */
export function withRef(text: string, ref: string | null): string {
  if (ref === null) return text;
  return text === "" ? smallPrint(ref) : `${text}\n${smallPrint(ref)}`;
}

/** The `ref` that a message carries; null: none. */
export function refOf(content: string): string | null {
  return /(?:^|\n)-# ([^\n]+)$/.exec(content.trimEnd())?.[1] ?? null;
}

/** At most 25 characters (Discord's limit), the same for the same `ref`. */
export function nonceOf(ref: string): string {
  return digest(ref);
}

/** Room that a text must leave for the line of its `ref`, in UTF-16 code units. */
export const refRoom = 120;

function smallPrint(ref: string): string {
  if (ref.includes("\n") || ref.length > refRoom - "\n-# ".length) throw new Error(`Not fit for a ref: ${ref}`);
  return `-# ${ref}`;
}
