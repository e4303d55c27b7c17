import { PadError } from "../../errors.ts";

const again = "Try again in a minute: what is in the pad already is not written twice.";
const freely = "Its owner can set it to Freely in the pad's menu at the top right.";
const byHand = "Until then, paste the text by hand.";

/**
 * Why a HedgeDoc pad could not be written, beside what can go wrong with reading it, and what to do. They are shown in
 * chat: URLs come in without user info, query and fragment.
 */
export const hedgedocWriteFailures = {
  onlyMembersWrite: (link: string) =>
    new PadError(
      "read-only",
      `The pad at ${link} is set to Editable: only people who are logged in write there, and I write as a guest. ${freely} ${byHand}`,
    ),

  onlyOwnerWrites: (link: string) =>
    new PadError(
      "read-only",
      `The pad at ${link} is set to Locked: only its owner writes there, and I write as a guest. ${freely} ${byHand}`,
    ),

  tooLong: (link: string, length: number, maxLength: number) =>
    new PadError(
      "too-large",
      `The pad at ${link} has room for ${count(maxLength)} characters, and with this text it would have ${count(length)}. Move old meetings into a pad of their own, then try again.`,
    ),

  frameTooLarge: (link: string) =>
    new PadError(
      "too-large",
      `That is more text at once than the server of ${link} takes. Write it in smaller parts, or paste it by hand.`,
    ),

  /** The server drops in silence what it does not allow, and so does one that has forgotten the note. */
  silent: (link: string, milliseconds: number) =>
    unreachable(`${link} took no notice of what I wrote within ${milliseconds / 1000} s. ${again}`),

  notSaved: (link: string, milliseconds: number) =>
    unreachable(`${link} took what I wrote, but did not save it within ${milliseconds / 1000} s. ${again}`),

  notJoined: (link: string, milliseconds: number) =>
    unreachable(`${link} did not open the pad for writing within ${milliseconds / 1000} s. ${again}`),

  disconnected: (link: string, cause?: unknown) =>
    unreachable(`${link} closed the connection while I was writing. ${again}`, cause),

  lostStep: (link: string) => unreachable(`${link} has another text than I have. ${again}`),

  maintenance: (link: string) =>
    new PadError("busy", `The server of ${link} is stopping for maintenance. Once it is back, try again. ${byHand}`),

  broken: (link: string, status: number) =>
    unreachable(
      `${link} is broken: it can't open the pad for writing (${status}). ${again} If it stays so, tell who runs the server.`,
    ),

  sessionRefused: (link: string) =>
    unreachable(
      `${link} does not know the session it gave me. ${again} If it stays so, tell who runs the server that its proxy must pass cookies on.`,
    ),

  noSocket: (link: string, status: number) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} answers HTTP ${status} where HedgeDoc 1.x is written to, under /socket.io/. Tell who runs it that its proxy must let that path and WebSockets through. ${byHand}`,
    ),

  garbled: (link: string) =>
    new PadError(
      "not-a-pad",
      `The server of ${link} speaks otherwise than HedgeDoc 1.x when it is written to, and I leave the pad alone. ${byHand}`,
    ),
};

function unreachable(whichServer: string, cause?: unknown): PadError {
  return new PadError("unreachable", `The server of ${whichServer}`, { cause });
}

function count(characters: number): string {
  return characters.toLocaleString("en");
}
