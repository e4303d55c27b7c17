/** `discord:@USER_ID`, in the chat in which the series' channel is. */
export function personChannel(channel: string, person: string): string {
  return `${channel.split(":", 1)[0]}:@${person}`;
}
