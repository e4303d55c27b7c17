import type { Modal } from "../discord-rules.ts";
import type { Message, ScheduledEvent, World } from "./world.ts";

/** A line of the transcript: who, and what they said; further lines of it are indented. */
export function say(world: World, who: string, text: string): void {
  world.seen.push(`${who}> ${text.trimEnd().replaceAll(/\n(?!\n)/g, "\n  ")}`);
}

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
const SUPPRESS_NOTIFICATIONS = 1 << 12;

/** How a message of the bot's is introduced: by its channel, by who gets it directly, or as seen by one person alone. */
export function place(world: World, message: Message): string {
  const inbox = world.inboxes.get(message.channel);
  if (inbox !== undefined) return `bot @${inbox.name}`;
  if (message.onlyFor !== null) return "bot (private)";
  const quietly = (message.flags & SUPPRESS_NOTIFICATIONS) === 0 ? "" : " (quietly)";
  return `bot #${world.channels.get(message.channel)?.name ?? "?"}${quietly}`;
}

/** A message as people read it: its text, its buttons, the names of its files. */
export function showMessage({ content, rows, files }: Message): string {
  const buttons = rows.map((row) => row.map(({ label }) => `[${label}]`).join(" "));
  return [showTimes(content), ...buttons, ...files.map(({ name }) => `(file ${name})`)].join("\n");
}

export function showEvent({ name, start, end, location, image, description }: ScheduledEvent): string {
  const times = [start, end].map((time) => Temporal.Instant.from(time).toString({ smallestUnit: "minute" }));
  return [
    `${name}, ${times.join(" to ")}, ${location}${image === null ? "" : `, picture ${image}`}`,
    description ?? "",
  ].join("\n");
}

/** A form with its fields; `*` marks those that must be filled in. */
export function showForm({ title, components }: Modal): string {
  const fields = components.map(({ label, component }) => {
    const head = `${label}${component.required ? "*" : ""}: `;
    if (component.type === 4) return head + (component.value ?? "");
    return (
      head + component.options.map(({ label: name, default: chosen }) => (chosen ? `(${name})` : name)).join(" | ")
    );
  });
  return [title, ...fields].join("\n");
}

/** Discord shows `<t:1736758800:F>` in each reader's own time; here it is UTC, with the style kept. */
function showTimes(text: string): string {
  return text.replace(/<t:(-?\d+)(:[a-zA-Z])?>/g, (_, seconds: string, style: string | undefined) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
    return `<${instant.toString({ smallestUnit: "minute" })}${style ?? ""}>`;
  });
}
