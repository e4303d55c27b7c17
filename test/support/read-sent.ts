import PostalMime, { type Email } from "postal-mime";

/** Reads a mail as it stood on the wire, as a mail program would. */
export function readSent(raw: string): Promise<Email> {
  return PostalMime.parse(Buffer.from(raw, "latin1"), { attachmentEncoding: "utf8" });
}

/** A mail as people see it in the list's archive, with how it hangs in the thread and what of its event counts. */
export async function showSent({ raw }: { readonly raw: string }): Promise<string> {
  const mail = await readSent(raw);
  const lines = [
    `From: ${mail.from?.name ?? ""} <${mail.from?.address ?? ""}>`,
    `To: ${mail.to?.map(({ address }) => address).join(", ")}`,
    `Subject: ${mail.subject}`,
    `Date: ${mail.date}`,
    `Message-ID: ${mail.messageId}`,
    ...(mail.inReplyTo === undefined ? [] : [`In-Reply-To: ${mail.inReplyTo}`, `References: ${mail.references}`]),
    "",
    mail.text?.trimEnd() ?? "",
    ...mail.attachments.map(({ filename, mimeType, method, content }) =>
      [`[${filename}, ${mimeType}, ${method}]`, ...eventLines(textOf(content))].join("\n"),
    ),
  ];
  return lines.join("\n");
}

/** The lines of an event that say which it is, and when. */
function eventLines(calendar: string): readonly string[] {
  return calendar.split(/\r?\n/).filter((line) => /^(?:UID|SEQUENCE|STATUS|DTSTART;|DTEND;|SUMMARY)/.test(line));
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}
