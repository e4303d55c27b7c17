/** One plain sentence for each way in which Discord does not do what we asked: what happened, and what to do next. */
export const refusals = {
  badToken:
    "Discord does not accept the bot's token. Make a new one in the Developer Portal (Bot → Reset Token), put it into DISCORD_TOKEN, and start the bot again.",
  missingAccess: (what: string) =>
    `Discord does not let the bot ${what}: it is not in the server, or cannot see the channel. Invite it, and give it "View Channel" there.`,
  missingPermissions: (what: string, needed: string) =>
    `Discord does not let the bot ${what}: it lacks permission. Give its role ${needed}.`,
  forbidden: (what: string, code: string | number) =>
    `Discord does not let the bot ${what} (code ${code}). Check the bot's role and the server's settings.`,
  unknownChannel: (what: string) =>
    `Discord could not ${what}: there is no such channel. Check the channel's id in meetbot.yaml; it may have been deleted.`,
  unknownGuild: (what: string) =>
    `Discord could not ${what}: there is no such server, or the bot is not in it. Check the server's id in meetbot.yaml, or invite the bot.`,
  archived: (what: string) => `Discord could not ${what}: the thread is archived. Open it again, or choose a channel.`,
  notAText: (what: string) => `Discord could not ${what}: the channel takes no messages. Choose a text channel.`,
  closedInbox: (what: string) =>
    `Discord does not let the bot ${what}: this person takes none from it. They are to share a server with it, and to allow direct messages from that server's members (its Privacy Settings).`,
  unknownPerson: (what: string) =>
    `Discord could not ${what}: there is no such person, or it is a bot. Check the id in meetbot.yaml.`,
  tooManyEvents: (what: string) =>
    `Discord could not ${what}: the server has its 100 scheduled events already. Delete old ones.`,
  tooLarge: (what: string) => `Discord could not ${what}: the file is too large for this server.`,
  malformed: (what: string, fault: string) =>
    `Discord could not ${what}: it did not accept the form of it (${fault}). Please report this as a bug of meetbot.`,
  refused: (what: string, status: number, code: string | number) =>
    `Discord could not ${what}: it answered ${status} (code ${code}).`,
  slowDown: (what: string) => `Discord asks the bot to wait before it may ${what}.`,
  unreachable: (what: string) => `Discord could not be reached to ${what}. The bot tries again.`,
  broken: (what: string, status: number) =>
    `Discord had trouble of its own (${status}) while it was to ${what}; it is not known whether it did.`,
  noAnswer: (what: string) =>
    `The connection to Discord broke, or it did not answer in time, while it was to ${what}; it is not known whether it did.`,
  strangeAnswer: (what: string) =>
    `Discord gave an answer that the bot does not understand when it was to ${what}; it is not known whether it did.`,
} as const;
