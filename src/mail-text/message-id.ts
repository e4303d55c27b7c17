/**
 * The Message-ID of the mail that an effect sends: the same on every try and after a lost store, so that list software knows a
 * repeated one, and a reply finds what it replies to. `mail/minutes/mirageos/2024-12-09` by a bot at example.org is
 * `<minutes.mirageos.2024-12-09.meetbot@example.org>`.
 */
export function messageIdOf(effectId: string, from: string): string {
  const name = effectId.replace(/^mail\//, "").replace(/[^a-z0-9-]+/g, ".");
  return `<${name}.meetbot@${domainOf(from)}>`;
}

function domainOf(from: string): string {
  return addressOf(from).split("@").at(-1) ?? "";
}

/** The address in `Name <address>`. */
export function addressOf(from: string): string {
  return /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim();
}

/** The name in `Name <address>`; null where there is none. */
export function nameOf(from: string): string | null {
  const name =
    /^(.*?)<[^<>]*>\s*$/
      .exec(from)?.[1]
      ?.trim()
      .replace(/^"(.*)"$/, "$1") ?? "";
  return name === "" ? null : name;
}
