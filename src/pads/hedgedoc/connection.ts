import { WebSocket } from "ws";

import { codeOf, socketFailure } from "../connection-failure.ts";
import type { After } from "./after.ts";
import { engineUrl, type Generation } from "./generation.ts";
import { readNoteEvent, type NoteEvent } from "./note-events.ts";
import { eventFrame, frames, readPacket, type Packet } from "./packets.ts";
import { hedgedocWriteFailures as failures } from "./write-failures.ts";

/** A connection to one note, as a guest who has asked to join it. */
export type Connection = {
  /** Gives the next event in their order; throws a `PadError` once the connection is lost and all events were given. */
  next(): Promise<NoteEvent>;
  /** Sends an event. Throws a `PadError` where it is larger than the server takes. */
  send(name: string, ...args: readonly unknown[]): void;
  /** Says good-bye and closes. */
  leave(): void;
};

export type ConnectionOptions = {
  readonly socket: URL;
  readonly generation: Generation;
  /** The guest's session: without it, or with another's, the server refuses. */
  readonly cookie: string | null;
  readonly link: string;
  readonly after: After;
  /** Its reason is the failure that ends the connection. */
  readonly signal: AbortSignal;
};

/** Beyond this a server hangs up without a word (`maxHttpBufferSize` of socket.io). */
const largestFrame = 1_000_000;

/** Much above any note with the record of who wrote what in it; nobody fills our memory. */
const largestFrameToUs = 16 * 1024 * 1024;

/** Connects. What fails, in opening as later, is thrown by `next`. */
export function connect({ socket, generation, cookie, link, after, signal }: ConnectionOptions): Connection {
  const url = engineUrl(socket, generation, "websocket");
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  const web = new WebSocket(url, {
    headers: { ...(cookie === null ? {} : { cookie }), "user-agent": "mirage-meetbot" },
    maxPayload: largestFrameToUs,
    perMessageDeflate: false, // HedgeDoc compresses nothing by itself, and what comes small stays small
  });

  const events: NoteEvent[] = [];
  let ended: { readonly failure: unknown } | null = null;
  let wake = (): void => {};
  let stopPinging = (): void => {};
  let stopWaiting = (): void => {};

  function end(failure: unknown): void {
    ended ??= { failure };
    stopPinging();
    web.terminate();
    wake();
  }

  function take(packet: Packet): void {
    if (packet.kind === "open" && generation === 4) web.send(frames.join);
    if (packet.kind === "open" && generation === 3) pingEvery(packet.pingIntervalMs);
    if (packet.kind === "ping") web.send(frames.pong);
    if (packet.kind === "left") end(failures.disconnected(link));
    if (packet.kind === "refused") end(failures.sessionRefused(link));
    const event = packet.kind === "event" ? readNoteEvent(packet.name, packet.args) : null;
    if (event === null) return;
    events.push(event);
    wake();
  }

  /** In engine.io 3 the client pings, in 4 the server. */
  function pingEvery(milliseconds: number): void {
    stopPinging = after(milliseconds, () => {
      web.send(frames.ping);
      pingEvery(milliseconds);
    });
  }

  web.on("message", (data, isBinary) => {
    if (ended === null && !isBinary && Buffer.isBuffer(data)) take(readPacket(data.toString("utf8")));
  });
  web.on("unexpected-response", (_, { statusCode = 0 }) => {
    end(statusCode >= 500 ? failures.broken(link, statusCode) : failures.noSocket(link, statusCode));
  });
  web.on("error", (error) => end(socketFailure(error, codeOf(error), link) ?? failures.disconnected(link, error)));
  web.on("close", () => {
    stopWaiting();
    end(failures.disconnected(link));
  });
  const abort = (): void => end(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);

  return {
    async next() {
      for (;;) {
        const event = events.shift();
        if (event !== undefined) return event;
        if (ended !== null) throw ended.failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },

    send(name, ...args) {
      const frame = eventFrame(name, ...args);
      if (Buffer.byteLength(frame) > largestFrame) throw failures.frameTooLarge(link);
      if (web.readyState === WebSocket.OPEN) web.send(frame); // closed: the next `next` says so
    },

    leave() {
      ended ??= { failure: failures.disconnected(link) };
      signal.removeEventListener("abort", abort);
      stopPinging();
      if (web.readyState === WebSocket.OPEN) web.send(frames.leave);
      web.close();
      if (web.readyState !== WebSocket.CLOSED) stopWaiting = after(2000, () => web.terminate());
    },
  };
}
