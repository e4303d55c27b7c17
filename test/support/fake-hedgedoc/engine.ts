import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";

import type { After } from "../../../src/pads/hedgedoc/after.ts";

/** Three versions that speak differently: engine.io 3, engine.io 4, and since 1.11 one more string at the end of each event. */
export type FakeVersion = "1.10.3" | "1.10.5" | "1.12.0";

/** A client that may join: its events come to `hear` until it is gone. */
export type Peer = {
  readonly id: string;
  readonly noteId: string;
  tell(name: string, ...args: readonly unknown[]): void;
  hangUp(): void;
};

export type EngineOptions = {
  readonly version: FakeVersion;
  readonly after: After;
  /** Null: the cookie is good. */
  readonly refusal: (cookie: string | undefined) => string | null;
  readonly onJoin: (peer: Peer) => void;
  readonly onEvent: (peer: Peer, name: unknown, args: readonly unknown[]) => void;
  readonly onGone: (peer: Peer) => void;
  /** Called before each frame is dealt with (`→`) or sent (`←`). False: it is lost on the way. */
  readonly onFrame: (direction: "→" | "←", frame: string) => boolean;
};

const pingInterval = 5000; // HedgeDoc's defaults
const pingTimeout = 10_000;
const maxHttpBufferSize = 1_000_000;

/** The socket.io of a HedgeDoc, over WebSocket alone; polling only begins. */
export function fakeEngine({ after, refusal, onJoin, onEvent, onGone, onFrame, ...options }: EngineOptions) {
  let { version } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: maxHttpBufferSize });
  const sockets = new Set<WebSocket>();
  const steps: (() => void)[] = [];
  let refusedWith: number | null = null;
  let count = 0;

  const isOldNow = (): boolean => version === "1.10.3";
  const hello = (sid: string, isOld: boolean): string =>
    `0${JSON.stringify({ sid, upgrades: [], pingInterval, pingTimeout, ...(isOld ? {} : { maxPayload: maxHttpBufferSize }) })}`;

  /** What is sent goes out in its order once the server has done what it is at: the test may do something before each. */
  function later(step: () => void): void {
    steps.push(step);
    if (steps.length === 1) queueMicrotask(takeSteps);
  }

  function takeSteps(): void {
    for (let step = steps[0]; step !== undefined; step = steps[0]) {
      step();
      steps.shift();
    }
  }

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const isOld = isOldNow();
    const id = `sid-${(count += 1)}`;
    const noteId = new URL(request.url ?? "", "http://fake").searchParams.get("noteId") ?? "";
    let isJoined = false;
    let stopTimer = (): void => {};

    const send = (frame: string): void =>
      later(() => {
        if (socket.readyState === socket.OPEN && onFrame("←", frame) && socket.readyState === socket.OPEN)
          socket.send(frame);
      });
    const peer: Peer = {
      id,
      noteId,
      tell: (name, ...args) =>
        send(`42${JSON.stringify([name, ...args, ...(version === "1.12.0" ? ["offset"] : [])])}`),
      hangUp() {
        send("41");
        later(() => socket.close());
      },
    };

    /** In engine.io 3 the client pings in time, in 4 it answers in time, or it is put out. */
    function watch(): void {
      stopTimer();
      if (isOld) stopTimer = after(pingInterval + pingTimeout, () => socket.terminate());
      else
        stopTimer = after(pingInterval, () => {
          send("2");
          stopTimer = after(pingTimeout, () => socket.terminate());
        });
    }

    function join(): void {
      const refused = refusal(request.headers.cookie);
      if (refused !== null) return send(`44${JSON.stringify(isOld ? refused : { message: refused })}`);
      isJoined = true;
      send(isOld ? "40" : `40${JSON.stringify({ sid: id, ...(version === "1.12.0" ? { pid: id } : {}) })}`);
      onJoin(peer);
    }

    function leave(): void {
      if (isJoined) onGone(peer);
      isJoined = false;
    }

    function hear(frame: string): void {
      if (isOld && frame === "2") return send("3");
      if (!isOld && frame === "3") return;
      if (!isOld && !isJoined && frame === "40") return join();
      if (frame === "41") return leave(); // the socket stays, for other namespaces
      const event = frame.startsWith("42[") ? parse(frame.slice(2)) : null;
      if (!Array.isArray(event) || (!isOld && !isJoined)) return socket.close();
      const [name, ...args]: unknown[] = event;
      if (isJoined && name === "version") peer.tell("version", { version });
      else if (isJoined) onEvent(peer, name, args);
    }

    sockets.add(socket);
    socket.on("error", () => {}); // too large a frame: `close` comes too
    socket.on("message", (data, isBinary) => {
      const frame = Buffer.isBuffer(data) && !isBinary ? data.toString("utf8") : "";
      if (!onFrame("→", frame) || socket.readyState !== socket.OPEN) return;
      watch();
      hear(frame);
    });
    socket.on("close", () => {
      sockets.delete(socket);
      stopTimer();
      leave();
    });
    watch();
    send(hello(id, isOld));
    if (isOld) join();
  }

  return {
    /** The answer to the first request of polling: engine.io 3 puts the length before each packet. */
    poll: (): string => {
      const packet = hello(`sid-${(count += 1)}`, isOldNow());
      return isOldNow() ? `${packet.length}:${packet}` : packet;
    },

    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const asked = new URL(request.url ?? "", "http://fake").searchParams.get("EIO");
      if (refusedWith !== null) return void socket.end(`HTTP/1.1 ${refusedWith} ${STATUS_CODES[refusedWith]}\r\n\r\n`);
      if (!isOldNow() && asked !== "4") return void socket.destroy();
      server.handleUpgrade(request, socket, head, (web) => serve(web, request));
    },

    /** As a proxy does that lets no WebSocket through. */
    refuse: (status: number | null): void => void (refusedWith = status),

    become: (other: FakeVersion): void => void (version = other),

    /** Cuts every connection. */
    drop(): void {
      for (const socket of sockets) socket.terminate();
    },

    close: () => server.close(),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
