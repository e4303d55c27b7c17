import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new folder for a store; `remove` takes it away. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "meetbot-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
