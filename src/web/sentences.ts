const reasons = {
  taken: "another program listens there already. Stop it, or set PORT to another number (0 takes a free one)",
  "not ours": "that is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses",
  forbidden: "this user may not listen there. Set PORT to a number above 1023",
  unknown: "see the log for the reason. Set HOST and PORT to another address",
} as const;

/** What the web server says to whoever runs the bot. */
export const webSentences = {
  noPage: "There is no such page.\n",
  noPages:
    "The pages can't be shown now. Please try again in a minute; whoever runs the bot finds the reason in its log.\n",
  cannotListen: (host: string, port: number, reason: keyof typeof reasons) =>
    `The web server can't listen on ${host}:${port}: ${reasons[reason]}.`,
};
