/** The id of the person whose inbox a channel is; null: it is a channel for all. */
export function personOfChannel(channel: string): string | null {
  return /:@(.+)$/u.exec(channel)?.[1] ?? null;
}

/** `discord:@USER_ID`, in the chat in which the series' channel is. */
export function personChannel(channel: string, person: string): string {
  return `${channel.split(":", 1)[0]}:@${person}`;
}
