import { z } from "zod";

import { type Answer, jsonOf } from "../ask.ts";
import type { HackmdAddress } from "./address.ts";
import type { HackmdClient } from "./client.ts";
import { failureOfReading } from "./failure-of.ts";
import { hackmdFailures as failures } from "./failures.ts";
import { findNote } from "./find-note.ts";

/** A note as HackMD has it; `teamPath` null: it belongs to a person. */
const noteShape = z
  .object({ id: z.string(), content: z.string(), teamPath: z.string().nullish() })
  .transform(({ id, content, teamPath }) => ({ id, text: content, teamPath: teamPath ?? null }));
export type HackmdNote = z.infer<typeof noteShape>;

export type HackmdNotes = {
  /** Gives the note as it stands now. Throws `PadError`. */
  read(): Promise<HackmdNote>;
  /** Replaces its whole text, and gives the status that HackMD answers with. Throws `PadError` where there is no answer. */
  replace(note: HackmdNote, text: string): Promise<number>;
};

/** Gives the note of an address. What is known of it is asked for conditionally: HackMD then says only that it is so still. */
export function hackmdNote(client: HackmdClient, address: HackmdAddress, maxBytes: number): HackmdNotes {
  const { link, name } = address;
  /** Its own id, once that is known: the address may have another. */
  let id: string | null = null;
  let last: { readonly etag: string; readonly note: HackmdNote } | null = null;

  const ask = (noteId: string): Promise<Answer> =>
    client(`notes/${encodeURIComponent(noteId)}`, {
      // Without a Cache-Control of ours, Node adds `no-cache` to a conditional request, and the answer is never 304.
      headers: last === null ? {} : { "if-none-match": last.etag, "cache-control": "max-age=0" },
    });

  async function answered(): Promise<Answer> {
    const answer = await ask(id ?? name);
    const found = answer.status === 404 && id === null ? await findNote(client, address) : null;
    return found === null ? answer : ask(found);
  }

  return {
    async read() {
      const answer = await answered();
      if (answer.status === 304 && last !== null) return last.note;
      if (answer.status !== 200) throw failureOfReading(answer.status, link);
      const note = noteShape.safeParse(jsonOf(answer)).data;
      if (note === undefined) throw failures.unexpected(link, answer.status);
      if (Buffer.byteLength(note.text) > maxBytes) throw failures.tooLarge(link, maxBytes);
      const etag = answer.headers.get("etag");
      id = note.id;
      last = etag === null ? null : { etag, note };
      return note;
    },

    async replace(note, text) {
      const team = note.teamPath === null ? "" : `teams/${encodeURIComponent(note.teamPath)}/`;
      const { status } = await client(`${team}notes/${encodeURIComponent(note.id)}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ content: text }),
      });
      return status;
    },
  };
}
