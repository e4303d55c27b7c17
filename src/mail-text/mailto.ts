import type { Mail } from "../ports/mailer.ts";

/** What fits into a message of a chat beside the words around it, and into every mail program. */
const most = 1200;

/**
 * A link that opens a mail program with the mail written already, as far as it fits (RFC 6068): address, subject, the mail
 * that it answers, and as many whole lines of its text as there is room for.
 */
export function mailtoLink({ to, subject, thread, text }: Mail): string {
  const [local = "", ...domain] = to.split("@");
  const address = [encodeURIComponent(local), ...domain].join("@");
  const reply = thread.length === 0 ? [] : [`In-Reply-To=${encode(thread.at(-1) ?? "")}`];
  const head = `mailto:${address}?${[`subject=${encode(subject)}`, ...reply].join("&")}&body=`;
  let body = "";
  for (const line of text.split("\n")) {
    const next = body + encode(`${line}\r\n`);
    if (head.length + next.length > most) break;
    body = next;
  }
  return head + body;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
