import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { openFileLock } from "./file-lock.ts";
import { sentences } from "./sentences.ts";
import { storeFault } from "./store-fault.ts";

/**
 * Holds the right to run the bot on the data of `folder` until released or until the process ends; throws a `UserError` at
 * once where another process holds it. One-shot commands do not take it: they take turns (`Store.exclusively`).
 */
export function holdRunLock(folder: string): { release(): void } {
  const file = join(folder, "run.lock");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = openFileLock(file);
    if (lock.tryTake()) {
      const release = () => {
        process.off("exit", release);
        lock.close();
      };
      // Held here, the lock is not let go by the garbage collector where the caller keeps no reference.
      process.on("exit", release);
      return { release };
    }
    const holder = lock.holder();
    lock.close();
    throw new UserError(sentences.alreadyRunning(folder, holder));
  } catch (error) {
    throw storeFault(error, file);
  }
}
