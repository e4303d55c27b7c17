/** What stands in place of a secret. */
const hidden = "[secret]";

/** Shapes of secrets that nobody configured: minted while the bot runs, or part of an address. */
const shapes: readonly RegExp[] = [
  // GitHub's tokens, those of an App's installations among them (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/)
  /\bgh[a-z]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_\w{20,}/g,
  // JSON Web Tokens, with which an App asks for them
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  // Discord's bot tokens: an id, a time stamp and a signature
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // The token of an interaction or a web hook is part of its address; with it anybody may answer
  /(?<=\/(?:interactions|webhooks)\/\d+\/)[\w-]{20,}/g,
  // A user name and a password in an address
  /(?<=:\/\/)[^/\s:@"]+:[^/\s@"]+(?=@)/g,
  // Headers that carry credentials, as JSON writes them
  /(?<="(?:authorization|cookie|set-cookie|x-hub-signature-256)":\s*")(?:[^"\\]|\\.)*/gi,
];

/**
 * Gives a function that takes secrets out of a line of JSON, wherever they stand in it: the values given, as they are, as JSON
 * writes them and as an address does, and what has the shape of a secret. Of a value of several lines (a private key) every
 * line counts. Values of less than six characters are left: they would hide half of every line.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const parts = secrets.flatMap((secret) => secret.split(/\n|\\n/)).map((part) => part.trim());
  const forms = parts
    .filter((part) => part.length >= 6)
    .flatMap((part) => [part, JSON.stringify(part).slice(1, -1), encodeURIComponent(part)]);
  // The longest first, so that no part of one stays behind.
  const known = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  return (line) => {
    const withoutKnown = known.reduce((text, form) => text.replaceAll(form, hidden), line);
    return shapes.reduce((text, shape) => text.replaceAll(shape, hidden), withoutKnown);
  };
}
