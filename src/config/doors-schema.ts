import { z } from "zod";

/** Where dates and minutes go besides the chat: every door is closed until it is set. */
export const doorsSchema = z.strictObject({
  web: z
    .boolean()
    .default(false)
    .meta({
      description:
        "Whether the bot serves the web pages of the series (the next meeting, minutes, todos, decisions, people) under `/ID/`, and `meetbot site` writes them. The minutes are then public.",
      examples: [true],
    }),
});
