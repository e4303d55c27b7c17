import { digest } from "../digest.ts";
import type { Effect } from "./effect.ts";

/** What people call an effect that waits for them. */
export function shortName({ id }: Pick<Effect, "id">): string {
  return digest(id);
}
