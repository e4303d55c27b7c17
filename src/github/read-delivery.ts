import { z } from "zod";
import type { Delivery, HookRefusal } from "../ports/delivery.ts";
import { deliveryNames } from "./delivery-names.ts";
import { signedText } from "./signed-text.ts";
import { readTouched } from "./touched.ts";

/** What every payload has; an action that is none counts as none. */
const payloadSchema = z.looseObject({
  action: z
    .string()
    .regex(/^[a-z_]{1,100}$/)
    .optional()
    .catch(undefined),
});

/**
 * Reads a request of GitHub's as what it gives to look at; an event or an action that we do not know gives nothing. The signature
 * is looked at first, so that a stranger learns nothing else. Never throws, whatever the request is.
 */
export async function readDelivery(
  { headers, body }: { readonly headers: Pick<Headers, "get">; readonly body: Uint8Array },
  { secret, now }: { readonly secret: string; readonly now: Temporal.Instant },
): Promise<{ readonly delivery: Delivery } | { readonly refusal: HookRefusal }> {
  const text = await signedText(body, headers.get("X-Hub-Signature-256"), secret);
  if (text === null) return { refusal: "unsigned" };
  if (!isJson(headers.get("Content-Type"))) return { refusal: "form" };
  const { id, event } = deliveryNames(headers);
  if (id === null || event === null) return { refusal: "unnamed" };

  const payload = payloadSchema.safeParse(parseJson(text));
  const touched = payload.success ? readTouched(event, payload.data) : null;
  if (!payload.success || touched === null) return { refusal: "unreadable" };
  const { action } = payload.data;
  const delivery: Delivery = {
    version: 1,
    id,
    event: action === undefined ? event : `${event}.${action}`,
    arrivedAt: now.toString(),
    ...touched,
    taken: false,
  };
  return { delivery };
}

/** GitHub lets choose between this and a form, whose field `payload` holds the same. */
function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
