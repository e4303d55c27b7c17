import { faultsToText, readConfig } from "../../src/config.ts";

/** The least that a configuration needs. */
export const least = `series:
  - id: harbour
    title: Harbour meeting
    pad: https://pad.example.org/harbour
    timeZone: Europe/Lisbon
    channel: "terminal:"
    filing: { default: harbour/boats, repositories: [harbour/*] }
`;

/** What \`meetbot check\` says of a configuration. */
export function told(text: string): string {
  const read = readConfig(text, { file: "/srv/meetbot/meetbot.yaml" });
  return "faults" in read ? faultsToText(read.faults, "meetbot.yaml") : "no fault";
}

/** What it says where one setting is another than in the least configuration, or is added to it. */
export function toldWith(setting: string): string {
  const key = setting.slice(0, setting.indexOf(":") + 1);
  const lines = least.split("\n").filter((line) => !line.trimStart().startsWith(key));
  return told([...lines.filter(Boolean), `    ${setting}`].join("\n"));
}
