import { showEvent, showMessage } from "./show.ts";
import { channelNamed } from "./world.ts";
import type { World } from "./world.ts";

/** What a test looks at, in the words of whoever sits before Discord. */
export function look(world: World) {
  const idOf = (place: string) =>
    place.startsWith("@")
      ? [...world.inboxes.values()].find(({ name }) => `@${name}` === place)?.id
      : channelNamed(world, place).id;
  const standing = (channel: string) => {
    const id = idOf(channel);
    return world.messages.filter((it) => it.channel === id && it.onlyFor === null && !it.gone);
  };
  return {
    /** All that anybody has seen so far, in order. */
    transcript: () => world.seen.join("\n"),
    /** What stands in a channel for all to see, or in the direct messages of `@Ada`, oldest first. */
    messages: (channel = "#meetings") => standing(channel).map(showMessage),
    /** The files of those messages, by name. */
    files: (channel = "#meetings"): Readonly<Record<string, string>> =>
      Object.fromEntries(standing(channel).flatMap(({ files }) => files.map(({ name, content }) => [name, content]))),
    /** The files that were shown to one person alone, by name. */
    privateFiles: (): Readonly<Record<string, string>> => {
      const shown = world.messages.filter(({ onlyFor }) => onlyFor !== null);
      return Object.fromEntries(shown.flatMap(({ files }) => files.map(({ name, content }) => [name, content])));
    },
    /** The calendar: scheduled events that are not over. */
    events: () => world.events.filter(({ status }) => status <= 2).map(showEvent),
    /** The commands that are registered, each as `/todo file`. */
    commands: () =>
      [...world.commands.values()].flat().flatMap(({ name, options }) => {
        const subcommands = options.flatMap((option) => ("options" in option ? [`/${name} ${option.name}`] : []));
        return subcommands.length === 0 ? [`/${name}`] : subcommands;
      }),
  };
}
