/** What the Discord adapter says to people of its own accord; refusals of Discord's are in `refusals.ts`. */
export const replies = {
  notAChannel: (given: string) =>
    `"${given}" is no Discord channel. Write discord:GUILD_ID/CHANNEL_ID, for example discord:436568060288172042/436568060288172043 (in Discord: Settings → Advanced → Developer Mode, then right-click → Copy ID).`,

  bug: (reference: string) => `Something went wrong on my side. The bot's log has it under \`${reference}\`.`,
  foreignButton: "This button was made by another version of the bot. Use the slash command instead.",
  formNeedsClick: "Discord opens a form only right after a click:",
  openForm: "Open the form",
  wholeText: "answer.md",
  goesOn: "… (the whole text is in the file)",

  intents:
    "Discord refuses the intents that the bot asks for (Guilds, Guild Scheduled Events). Neither needs approval: check in the Developer Portal that the token belongs to this bot's application.",
  sharding: "The bot is in too many servers for one connection. Run it for fewer servers.",
  closed: (code: number) => `Discord closed the connection for good (code ${code}). Start the bot again.`,
  unreachable: (why: string) =>
    `Discord cannot be reached (${why}). Check the network, and DISCORD_API if it is set; then start again.`,
  notInGuild:
    'The bot is not in this server yet: invite it with the scopes "bot" and "applications.commands". Its commands appear as soon as it joins.',
} as const;
