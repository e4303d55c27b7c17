import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { World } from "./world.ts";

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 };
/** Members, presences and message content need Discord's approval. */
const privileged = (1 << 1) | (1 << 8) | (1 << 15);

const packet = z.object({ op: z.int(), d: z.unknown() });
const identity = z.object({ token: z.string(), intents: z.int() });
const resumption = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** A session outlives its connection for a while: what happened meanwhile is told again when it is resumed. */
type Session = { readonly id: string; readonly told: Packet[]; socket: WebSocket | null };
type Packet = { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown };

/** The gateway: identifies, keeps sessions, tells events in order. */
export function createGateway({
  world,
  guildJson,
  port,
}: {
  world: World;
  guildJson: () => unknown;
  port: () => number;
}) {
  const sessions = new Map<string, Session>();
  const sockets = new WebSocketServer({ noServer: true });
  const heard: string[] = [];
  let refuses: number | null = null;

  const tell = (session: Session, t: string, d: unknown) => {
    const told = { op: 0 as const, t, s: session.told.length + 1, d };
    session.told.push(told);
    session.socket?.send(JSON.stringify(told));
  };

  const identify = (socket: WebSocket, { token, intents }: z.infer<typeof identity>) => {
    heard.push("identify");
    if (refuses !== null) return socket.close(refuses);
    if (token !== world.bot.token) return socket.close(4004, "Authentication failed.");
    if ((intents & privileged) !== 0) return socket.close(4014, "Disallowed intent(s).");
    const session: Session = { id: `session-${sessions.size + 1}`, told: [], socket };
    sessions.set(session.id, session);
    tell(session, "READY", {
      v: 10,
      user: { id: world.bot.id, username: "bot", discriminator: "0000", avatar: null, bot: true },
      guilds: world.joined ? [{ id: world.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: world.bot.application, flags: 0 },
      shard: [0, 1],
    });
    return world.joined ? tell(session, "GUILD_CREATE", guildJson()) : undefined;
  };

  const resume = (socket: WebSocket, { token, session_id: id, seq }: z.infer<typeof resumption>) => {
    heard.push("resume");
    if (token !== world.bot.token) return socket.close(4004, "Authentication failed.");
    const session = sessions.get(id);
    if (session === undefined) return socket.send(JSON.stringify({ op: op.invalid, d: false }));
    session.socket = socket;
    for (const missed of session.told.filter(({ s }) => s > seq)) socket.send(JSON.stringify(missed));
    return tell(session, "RESUMED", {});
  };

  sockets.on("connection", (socket: WebSocket) => {
    socket.send(JSON.stringify({ op: op.hello, d: { heartbeat_interval: 41_250 } }));
    socket.on("message", (data: Buffer) => {
      const { op: code, d } = packet.parse(JSON.parse(data.toString()));
      if (code === op.heartbeat) socket.send(JSON.stringify({ op: op.ack }));
      if (code === op.identify) identify(socket, identity.parse(d));
      if (code === op.resume) resume(socket, resumption.parse(d));
    });
    socket.on("close", (code) => {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = null;
        // A client that closes with one of these ends its session.
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
    });
  });

  const url = () => `ws://127.0.0.1:${port()}/gateway`;
  const connected = () => [...sessions.values()].flatMap(({ socket }) => (socket === null ? [] : [socket]));
  return {
    url,
    /** What bots asked of the gateway: `identify`, `resume`. */
    heard,
    accept(server: Server) {
      server.on("upgrade", (request, socket: Duplex, head) => {
        sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit("connection", accepted));
      });
    },
    /** Tells every session; one whose connection is broken hears it when it resumes. Gives whether there was any. */
    dispatch(name: string, data: unknown): boolean {
      for (const session of sessions.values()) tell(session, name, data);
      return sessions.size > 0;
    },
    /** Cuts every connection as a broken network does; the sessions can be resumed. */
    cut: () => connected().forEach((socket) => socket.terminate()),
    /** Asks every client to connect again and resume, as Discord does now and then. */
    askToReconnect: () => connected().forEach((socket) => socket.send(JSON.stringify({ op: op.reconnect, d: null }))),
    /** Forgets every session: who resumes has to identify afresh. */
    forget() {
      const open = connected();
      sessions.clear();
      open.forEach((socket) => socket.send(JSON.stringify({ op: op.invalid, d: false })));
    },
    /** Whoever identifies from now on is sent away with this code. */
    refuse(code: number) {
      refuses = code;
    },
    /** Ends every connection with a code of Discord's. */
    hangUp: (code: number) => connected().forEach((socket) => socket.close(code)),
    close() {
      connected().forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}
