import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const scripts = {
  holder: new URL("./children/holder.ts", import.meta.url),
  turns: new URL("./children/turns.ts", import.meta.url),
  writer: new URL("./children/writer.ts", import.meta.url),
};

/** A script of `children/` in a process of its own, on the store's folder; what it prints is read line by line. */
export function startChild(script: keyof typeof scripts, folder: string) {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(scripts[script]), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit");
  if (child.stdout === null) throw new Error("the child has no standard output");
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on("line", (line) => lines.push(line));
  const read = once(reader, "close");
  return {
    lines,
    /** Resolves when that many lines have come. */
    async untilLines(count: number): Promise<void> {
      while (lines.length < count) await once(reader, "line");
    },
    /** kill -9; resolves when the process is gone and all that it printed is read. */
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      await Promise.all([ended, read]);
    },
    async end(): Promise<void> {
      await Promise.all([ended, read]);
    },
  };
}
