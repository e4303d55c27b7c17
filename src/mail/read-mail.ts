import PostalMime from "postal-mime";
import { alignLines } from "./align-lines.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";

/** What notes are read from: the text, and for each of its lines the line of the file it came from (both 1-based). */
export type ReadMail = {
  readonly text: string;
  lineOf(line: number): number;
  /** ISO date on which the mail was sent: the anchor for dates without a year. Null for what is no mail. */
  readonly sent: string | null;
  readonly subject: string | null;
};

const header =
  /^(?:from|to|cc|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to|sender|list-id|in-reply-to|references|user-agent|content-transfer-encoding|x-[\w-]+):/iu;
const ofMailsOnly = /^(?:from|message-id|mime-version|content-type|received|return-path|delivered-to):/imu;

/** The text part of a mail with headers, decoded (MIME, quoted-printable, base64, flowed; HTML becomes Markdown); any other text is given back as it is. */
export async function readMail(source: Uint8Array | string): Promise<ReadMail> {
  const raw = typeof source === "string" ? source : new TextDecoder().decode(source);
  const mail = withoutEnvelope(raw);
  if (!hasHeaders(mail)) return { text: raw, lineOf: (line) => line, sent: null, subject: null };
  const envelope = raw.length - mail.length;
  const bytes = typeof source === "string" ? mail : source.subarray(envelopeBytes(source, envelope));
  const email = await PostalMime.parse(bytes);
  const text = email.text?.trim() ? email.text : htmlToMarkdown(email.html ?? "");
  const sent = /^\d{4}-\d\d-\d\d/u.exec(email.date ?? "")?.[0] ?? null;
  return { text, lineOf: alignLines(text, raw), sent, subject: email.subject?.trim() || null };
}

/** Whether the text begins with headers as mails have them: two of them at least, one of which no notes begin with. */
function hasHeaders(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/u, 1)[0] ?? "";
  const lines = head.split(/\r?\n/u);
  if (!/^[\w-]+:/u.test(lines[0] ?? "") || !lines.every((line) => /^(?:[\w-]+:|\s)/u.test(line))) return false;
  return lines.filter((line) => header.test(line)).length >= 2 && ofMailsOnly.test(head);
}

/** Takes off the "From …" line with which an mbox begins each mail. */
function withoutEnvelope(raw: string): string {
  return raw.replace(/^(?:\s*\n)?(?:>?From [^\n]*\n)/u, "");
}

function envelopeBytes(source: Uint8Array, characters: number): number {
  return characters === 0 ? 0 : source.indexOf(10, characters - 1) + 1;
}
