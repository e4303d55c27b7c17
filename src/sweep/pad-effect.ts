import { digest } from "../digest.ts";
import type { Effect } from "../outbox/effect.ts";
import type { PadWrite, WritePad } from "../outbox/write-pad.ts";
import type { Series } from "../meetings/series.ts";

/**
 * The effect that writes into the pad. `by`: on a person's word, `at` an instant; each time they ask is a write of its own, which the audit keeps. What the
 * bot writes unasked has an id of what is written, and happens once. Instants are ISO 8601.
 */
export function padEffect(
  { id, pad }: Series,
  write: PadWrite,
  { by = null, at = null, expires = null }: Asked = {},
): Effect & WritePad {
  return {
    id: `pad/${id}/${write.what}/${digest(keyOf(write) + (at ?? ""))}`,
    series: id,
    expires,
    type: "write-pad",
    pad,
    write,
    by: by === null ? null : { id: by.id, name: by.name },
  };
}

type Asked = {
  readonly by?: WritePad["by"];
  readonly at?: string | null;
  readonly expires?: string | null;
};

/** A section is made once for its meeting, whatever would stand in it. */
function keyOf(write: PadWrite): string {
  return write.what === "section" ? write.meeting.date : JSON.stringify(write);
}
