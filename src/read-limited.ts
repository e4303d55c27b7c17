/**
 * Gives all bytes of a response's body, or null as soon as there are more than `maxBytes`, counted after decompression:
 * what a server announces is not believed. Throws what the connection throws.
 */
export async function readLimited(body: Response["body"], maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return null; // leaving the loop cancels the rest
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
