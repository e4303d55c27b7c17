import { deliveryNames } from "./github/delivery-names.ts";
import { readDelivery } from "./github/read-delivery.ts";
import type { HookOutcome } from "./ports/delivery.ts";
import { deliveryTaker } from "./use-cases/take-delivery.ts";
import type { HookRequest } from "./web/hook-request.ts";
import type { World } from "./world.ts";

/**
 * Gives what receives GitHub's web hooks for the web server: reads, verifies and keeps each, and tells what came of it. It never
 * throws; the log has which it was, never what it said.
 */
export function receiveWebHooks(
  world: Pick<World, "store" | "now" | "log" | "metrics">,
  secret: string,
): (request: HookRequest) => Promise<HookOutcome> {
  const take = deliveryTaker(world);

  async function receive({ headers, body }: HookRequest): Promise<HookOutcome> {
    if (body === null) return "too-large";
    const read = await readDelivery({ headers, body }, { secret, now: world.now() });
    return "refusal" in read ? read.refusal : take(read.delivery);
  }

  return async (request) => {
    const names = deliveryNames(request.headers);
    const outcome = await receive(request).catch((error: unknown) => {
      world.log.error({ ...names, error }, "A web hook could not be kept");
      return "failed" as const;
    });
    world.metrics.webHookCame(outcome);
    const well = outcome === "kept" || outcome === "known" || outcome === "nothing";
    world.log[well ? "info" : "warn"]({ ...names, outcome }, "A web hook came");
    return outcome;
  };
}
