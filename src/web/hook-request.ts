/** A web hook as it came: the bytes of its body, which the signature is of; null: more than we take. */
export type HookRequest = { readonly headers: Pick<Headers, "get">; readonly body: Uint8Array | null };
