import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** A series' id stands in keys of the store and in Discord's buttons, which have room for 100 characters in all. */
export const idPattern = "^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$";
export const checkId: Check = (value) => {
  if (new RegExp(idPattern).test(value)) return null;
  const plain = value.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return sentences.id(value, plain.slice(0, 32).replace(/^-+|-+$/g, "") || undefined);
};

/** A login of GitHub: up to 39 letters, digits and single hyphens (an older one may end in a hyphen). */
export const loginPattern = "^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$";
export const checkLogin: Check = (value) => {
  if (new RegExp(loginPattern).test(value)) return null;
  return sentences.login(value, /(?:^@|github\.com\/)([A-Za-z0-9-]+)\/?$/.exec(value)?.[1]);
};

/** An address that mail can be sent to, no name around it. */
export const mailPattern = "^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+$";
export const checkMail: Check = (value) => {
  if (new RegExp(mailPattern).test(value)) return null;
  return sentences.mail(value, /<([^<>]+)>/.exec(value)?.[1]);
};

/** Who a mail comes from: `Name <address>`, or an address alone. No line break, which would begin another header. */
export const senderPattern =
  "^(?:[^<>\\r\\n]*<[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+>|[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+)$";
export const checkSender: Check = (value) =>
  new RegExp(senderPattern).test(value)
    ? null
    : sentences.sender(value, /[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+/.exec(value)?.[0]);
