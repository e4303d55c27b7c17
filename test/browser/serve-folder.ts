import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".json": "application/json",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** A host of static files as there are many: a folder's `index.html`, a type by the name's ending, and no headers of ours. */
export async function serveFolder(folder: string, under: string): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const asked = path.join(folder, pathname.startsWith(under) ? pathname.slice(under.length) : "nowhere");
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, "index.html") : asked;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
