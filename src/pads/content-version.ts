import { createHash } from "node:crypto";

/** Gives the version of a text that comes with none: `sha256:` and its SHA-256 in hexadecimal, the same after a restart. */
export function contentVersion(content: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
