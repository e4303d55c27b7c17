import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** Hosts that a request to never leaves the machine for (RFC 6761, RFC 1122). */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A web address: https, or plain http to this machine alone. Nothing of it is repeated: it may carry a secret. */
export const checkWebAddress: Check = (value) => {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return sentences.webAddress(completed(value));
  if (url.username !== "" || url.password !== "") return sentences.addressWithPassword();
  if (url.protocol === "http:" && !loopback.test(url.hostname))
    return sentences.plainHttp(`https://${url.host}${url.pathname}`);
  return null;
};

/** A pad: `file:PATH`, or the web address of one of a server's pads. */
export const checkPad: Check = (value) => {
  if (/^file:./.test(value)) return null;
  if (!/^https?:/i.test(value)) return sentences.pad(looksLikeFile(value) ? `file:${value}` : completed(value));
  return checkWebAddress(value) ?? (URL.parse(value)?.pathname === "/" ? sentences.padWithoutName() : null);
};

function looksLikeFile(value: string): boolean {
  return /^[^:]+\.(?:md|markdown|txt|eml)$/i.test(value);
}

/** What was copied without its beginning: `meet.jit.si/MirageOS`. */
function completed(value: string): string | undefined {
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(value) ? `https://${value}` : undefined;
}
