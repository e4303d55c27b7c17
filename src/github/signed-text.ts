import { verify } from "@octokit/webhooks-methods";

/**
 * The text of a web hook's body that GitHub signed with the secret; null: it was not. The signature is of the bytes as they came
 * (https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries), and the library takes a text: bytes that
 * are no UTF-8 are refused rather than mended, and a byte order mark stays, so that no two bodies have one text.
 */
export async function signedText(body: Uint8Array, signature: string | null, secret: string): Promise<string | null> {
  const text = asWritten(body);
  // The library takes an empty one for a mistake of its caller's.
  if (text === null || text === "" || signature === null || signature === "") return null;
  return (await verify(secret, text, signature)) ? text : null;
}

function asWritten(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}
