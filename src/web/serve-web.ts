import { once } from "node:events";
import { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "../errors.ts";
import { webSentences } from "./sentences.ts";

/** A web server that listens; `port` is the one it got. */
export type RunningWeb = {
  readonly port: number;
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>;
};

/**
 * Serves the pages on an address of this machine; port 0 takes a free one. Throws a `UserError` where the address can't be had.
 */
export async function serveWeb(options: {
  app: { fetch: (request: Request) => Response | Promise<Response> };
  host: string;
  port: number;
}): Promise<RunningWeb> {
  const { app, host, port } = options;
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error("The adapter gave a server of another kind than HTTP/1");
  // A connection is kept for more requests; once the server is closing it goes with the answer under way.
  server.on("request", (_request, response) => {
    response.once("close", () => setImmediate(() => server.listening || server.closeIdleConnections()));
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new UserError(webSentences.cannotListen(host, port, reasonOf(error)), { cause: error });
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
}

function reasonOf(error: unknown): "taken" | "not ours" | "forbidden" | "unknown" {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return "taken";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return "not ours";
  return code === "EACCES" ? "forbidden" : "unknown";
}
