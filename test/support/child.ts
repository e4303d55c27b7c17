import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** What a process said until it ended. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/**
 * Starts one of the package's programs as a process of its own: `startChild(["src/cli.ts", "check"], { MEETBOT_CONFIG })`.
 * It knows nothing of this process' environment, and ends with the test.
 */
export function startChild(words: readonly string[], env: Readonly<Record<string, string>> = {}, input = "") {
  const child = spawn(process.execPath, [...words], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: path.join(tmpdir(), "meetbot-compiled"), ...env },
  });
  const said = { stdout: "", stderr: "" };
  let look = (): void => undefined;
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
      look();
    });
  }
  child.stdin.end(input);
  const ended: Promise<Ended> = once(child, "close").then(() => ({ code: child.exitCode, ...said }));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    ended,
    signal: (name: "SIGTERM" | "SIGINT") => child.kill(name),
    /** Waits until it has said something that fits, and gives that; throws where it ends before. */
    saw(what: RegExp): Promise<RegExpExecArray> {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
      look = () => {
        const found = what.exec(said.stdout) ?? what.exec(said.stderr);
        if (found !== null) resolve(found);
      };
      look();
      void ended.then(({ stderr }) => reject(new Error(`It ended without ${what.source}: ${stderr}`)));
      return promise;
    },
  };
}

/** Runs one of the package's programs to its end. */
export function runChild(...start: Parameters<typeof startChild>): Promise<Ended> {
  return startChild(...start).ended;
}
