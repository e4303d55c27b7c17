import { PadError } from "../../errors.ts";

/** How long we wait before each further try, in milliseconds: a server that is restarted is back within seconds. */
const pausesMs = [1000, 3000, 8000];

/**
 * Tries until it is done, or until what fails would fail again, and at most four times. Whoever tries begins from nothing
 * each time. Throws what the last try threw.
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<T> {
  for (const milliseconds of pausesMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await pause(milliseconds);
  }
  return attempt();
}

function mayPass(error: unknown): boolean {
  return error instanceof PadError && (error.reason === "unreachable" || error.reason === "busy");
}
