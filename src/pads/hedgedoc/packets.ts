/** What a frame of engine.io, and in it of socket.io, says. What we have no use for is `other`. */
export type Packet =
  | { readonly kind: "open"; readonly pingIntervalMs: number }
  | { readonly kind: "ping" | "joined" | "left" | "refused" | "other" }
  | { readonly kind: "event"; readonly name: string; readonly args: readonly unknown[] };

/** The frames that we send: engine.io's ping and pong, and socket.io's first and last packet on its only namespace. */
export const frames = { ping: "2", pong: "3", join: "40", leave: "41" } as const;

/** Gives the frame of an event. */
export function eventFrame(name: string, ...args: readonly unknown[]): string {
  return `42${JSON.stringify([name, ...args])}`;
}

/** Reads a text frame, of either generation: they differ in who pings and who joins, not in how it is written. */
export function readPacket(frame: string): Packet {
  if (frame.startsWith("0")) return readOpen(parse(frame.slice(1)));
  if (frame.startsWith("42")) return readEvent(parse(frame.slice(2).replace(/^\d+/, ""))); // digits: it asks for an answer
  if (frame.startsWith("2")) return { kind: "ping" };
  if (frame.startsWith("40")) return { kind: "joined" };
  if (frame.startsWith("44")) return { kind: "refused" };
  if (frame.startsWith("41") || frame.startsWith("1")) return { kind: "left" };
  return { kind: "other" };
}

function readOpen(value: unknown): Packet {
  const interval = typeof value === "object" && value !== null && "pingInterval" in value ? value.pingInterval : null;
  return { kind: "open", pingIntervalMs: typeof interval === "number" && interval > 0 ? interval : 25_000 };
}

function readEvent(value: unknown): Packet {
  if (!Array.isArray(value)) return { kind: "other" };
  const [name, ...args]: unknown[] = value;
  return typeof name === "string" ? { kind: "event", name, args } : { kind: "other" };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
