import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import type { Faults } from "./faults.ts";
import { Refusal, refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** One request as it came, its body read. */
export type Request = {
  readonly method: string;
  /** Without `/api/v10`, and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON of the body, or of its part `payload_json`; null: none. */
  readonly body: unknown;
  readonly contentType: string | null;
  readonly files: readonly { readonly name: string; readonly content: string }[];
};

/** A route answers with JSON, or with nothing (undefined: 204). */
export type Route = {
  readonly method: string;
  readonly path: RegExp;
  /** Whether the token of the bot is not asked for: the path holds one of its own. */
  readonly open?: true;
  answer(request: Request, ...ids: string[]): unknown;
};

/** The REST side: finds the route, asks for the token, and answers, or fails as it was told to. */
export function createHttpServer(options: {
  world: World;
  routes: readonly Route[];
  faults: Faults;
  record: (request: Request) => void;
}) {
  const { world, routes, faults, record } = options;
  let open = 0;
  const broken: unknown[] = [];

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(incoming);
    record(request);
    const fault = faults.next(request);
    if (fault === "cut") return incoming.socket.destroy();
    if (fault !== null && typeof fault === "object") return send(response, fault.status, fault.body, fault.headers);
    const [status, body] = answer(request, incoming.headers.authorization);
    if (fault === "cut after it was done") return incoming.socket.destroy();
    if (fault === "502 after it was done") return send(response, 502, "<html>Bad Gateway</html>");
    return send(response, status, body);
  };

  const answer = (request: Request, authorization: string | undefined): [number, unknown] => {
    try {
      const route = routes.find(({ method, path }) => method === request.method && path.test(request.path));
      if (route === undefined) throw refusal.unknownRoute();
      if (route.open !== true && authorization !== `Bot ${world.bot.token}`) throw refusal.unauthorized();
      const [, ...ids] = route.path.exec(request.path) ?? [];
      const given = route.answer(request, ...ids);
      return given === undefined ? [204, undefined] : [200, given];
    } catch (error) {
      if (error instanceof Refusal) {
        world.refused.push(`${request.method} ${request.path}: ${JSON.stringify(error.body)}`);
        return [error.status, error.body];
      }
      throw error;
    }
  };

  const server = createServer((incoming, response) => {
    open += 1;
    response.on("close", () => (open -= 1));
    handle(incoming, response).catch((error: unknown) => {
      broken.push(error);
      send(response, 500, { message: "The fake itself failed" });
    });
  });

  return {
    server,
    /** How many requests are being answered. */
    open: () => open,
    /** Ends it; throws what went wrong in the fake itself. */
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (broken.length > 0) throw new AggregateError(broken, "The fake Discord failed");
    },
    async listen(): Promise<number> {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return z.object({ port: z.int() }).parse(server.address()).port;
    },
  };
}

/** A 204 has no body and no type of one: discord.js would try to read it. */
function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  const type = typeof body === "string" ? "text/html" : "application/json";
  const written = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { "content-type": type }) });
  response.end(written);
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? "/", "http://fake");
  const bytes = await buffer(incoming);
  const contentType = incoming.headers["content-type"] ?? null;
  const head = {
    method: incoming.method ?? "",
    path: url.pathname.replace(/^\/api\/v10/, ""),
    query: url.searchParams,
    contentType,
  };
  if (contentType?.startsWith("multipart/form-data") !== true) {
    return { ...head, body: bytes.length === 0 ? null : JSON.parse(bytes.toString()), files: [] };
  }
  const parts = [...(await new Response(bytes, { headers: { "content-type": contentType } }).formData())];
  const payload = parts.find(([name]) => name === "payload_json")?.[1];
  const files = parts.flatMap(([, value]) => (typeof value === "string" ? [] : [value]));
  return {
    ...head,
    body: typeof payload === "string" ? JSON.parse(payload) : null,
    files: await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() }))),
  };
}
