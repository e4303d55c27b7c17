/** How a request names itself: `72d3162e-cc78-…` of `issues`. Null: not at all, or not as GitHub would. */
export type DeliveryNames = { readonly id: string | null; readonly event: string | null };

/**
 * Reads which delivery of which event a request says it is. GitHub's signature does not cover it: whoever saw a delivery can send
 * it again under any name, and makes us look once more.
 */
export function deliveryNames(headers: Pick<Headers, "get">): DeliveryNames {
  const shaped = (name: string, shape: RegExp) => {
    const value = headers.get(name);
    return value !== null && shape.test(value) ? value : null;
  };
  return {
    id: shaped("X-GitHub-Delivery", /^[\w-]{1,100}$/),
    event: shaped("X-GitHub-Event", /^[a-z0-9_]{1,100}$/),
  };
}
