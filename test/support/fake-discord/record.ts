import { appendFileSync } from "node:fs";
import type { Request } from "./http-server.ts";

/**
 * Writes each request as a line of JSON to the file that `DISCORD_REQUESTS` names, for `scripts/check-discord-requests.ts`;
 * nowhere without it. Lines are short and appended whole, so tests that run side by side may share the file.
 */
export function createRecorder(file: string | undefined = process.env["DISCORD_REQUESTS"]): (request: Request) => void {
  if (file === undefined || file === "") return () => undefined;
  return ({ method, path, query, body, contentType }) => {
    const type = contentType?.split(";")[0] ?? null;
    appendFileSync(file, `${JSON.stringify({ method, path, query: Object.fromEntries(query), type, body })}\n`);
  };
}
