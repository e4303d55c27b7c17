import { WebSocket } from "ws";
import { z } from "zod";

/** What a bare client says to a HedgeDoc, and the answer that it waits for before it ends; null: it waits for none. */
export type Talk = {
  readonly note: string;
  readonly eio: 3 | 4;
  readonly cookie: "good" | "none" | "bad";
  readonly say: readonly string[];
  readonly waitFor: string | null;
};

/**
 * Talks to a HedgeDoc, the fake or a real one, and gives all that it answers: of events their name with a few words of what
 * they hold, and at last whether it hung up. It asks something at the end whose answer shows that nothing else was to come.
 */
export async function talk(base: string, { note, eio, cookie, say, waitFor }: Talk): Promise<readonly string[]> {
  const session = (await fetch(`${base}/${note}/download`)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const sent = { good: session, none: "", bad: `${session.slice(0, -4)}AAAA` }[cookie];
  const socket = new WebSocket(
    `${base.replace("http", "ws")}/socket.io/?noteId=${note}&EIO=${eio}&transport=websocket`,
    { headers: sent === "" ? {} : { cookie: sent } },
  );
  const told: string[] = [];
  const ask = (): void => socket.send(eio === 3 ? "2" : '42["version"]');
  return new Promise((resolve) => {
    let isGreeted = false;
    socket.on("message", (data: Buffer) => {
      const frame = data.toString("utf8");
      if (frame === "3" || frame.startsWith('42["version"')) {
        resolve(told);
        return socket.terminate();
      }
      told.push(short(frame));
      if (frame.startsWith("0") && eio === 4) socket.send("40");
      if (isGreeted && waitFor !== null && frame.includes(waitFor)) ask();
      if (isGreeted || !/^(?:42\["refresh"|44)/.test(frame)) return;
      isGreeted = true;
      for (const words of say) socket.send(words);
      if (waitFor === null) ask();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve([...told, "hung up"]));
  });
}

function short(frame: string): string {
  if (!frame.startsWith("42")) return frame.replaceAll(/(?<="[ps]id":")[^"]*/g, "…");
  const [name, first = null, second = null, third = null] = z.array(z.unknown()).parse(JSON.parse(frame.slice(2)));
  if (name === "doc") return `doc ${JSON.stringify(first, ["str", "revision", "force"])}`;
  if (name === "refresh") return `refresh ${JSON.stringify(first, ["permission", "docmaxlength"])}`;
  if (name === "operation") return `operation ${JSON.stringify([second, third])}`;
  return name === "ack" || name === "info" ? `${name} ${JSON.stringify(first)}` : String(name);
}
