/**
 * Reads the body of a request, as bytes: `too-large` as soon as there are more than `limit`, `cut` where whoever sends it goes
 * away meanwhile.
 */
export async function readBody({ body }: Request, limit: number): Promise<Uint8Array | "too-large" | "cut"> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.length;
      if (size > limit) return "too-large";
      parts.push(part);
    }
  } catch {
    return "cut";
  }
  return Buffer.concat(parts);
}
