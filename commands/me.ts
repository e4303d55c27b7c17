import { askerOf, optionalText, text, yes } from "../src/call.ts";
import type { Command, Option } from "../src/command.ts";
import { reminderModes } from "../src/people/person.ts";

/** What somebody says of themselves: each answer is for them alone. */
const personal = { access: "everyone", answers: "after work", private: true } as const;

const option = (name: string, description: string): Option => ({ name, description, type: "text", required: false });

export const me: Command = {
  name: "me",
  description: "Who you are on GitHub and in the notes, and how you are told of your todos",
  subcommands: [
    {
      ...personal,
      name: "github",
      description: "Say which GitHub account is yours, and prove it; without a login, see who you are",
      options: [
        option("login", "Your login there; once more when you have written the word"),
        option("proof", "Where you wrote the word: the address of a gist or of a comment"),
      ],
      run: (bot, call) =>
        bot.proveAccount(
          { login: optionalText(call, "login"), proof: optionalText(call, "proof") },
          askerOf(bot, call),
        ),
    },
    {
      ...personal,
      name: "unlink",
      description: "Take your GitHub account and your name in the notes back",
      options: [],
      run: (bot, call) => bot.unlinkAccount(askerOf(bot, call)),
    },
    {
      ...personal,
      name: "name",
      description: "Say what the notes call you",
      options: [{ ...option("name", "As the notes write it, such as Ada"), required: true, sentence: true }],
      run: (bot, call) => bot.claimName(text(call, "name"), askerOf(bot, call)),
    },
    {
      ...personal,
      name: "reminders",
      description: "Choose how you are told of your todos; without a choice, see what is set",
      options: [
        {
          ...option("mode", "off: not at all; digest: before each meeting; direct: when one is filed or due"),
          choices: reminderModes,
        },
        option("lead", "How long before a meeting or a due day, such as 1 day or PT3H"),
        option("quiet", "When nothing is sent, such as 22:00-08:00, or none"),
        option("zone", "Your time zone, such as Europe/Paris"),
      ],
      run: (bot, call) =>
        bot.setReminders(
          {
            mode: optionalText(call, "mode"),
            lead: optionalText(call, "lead"),
            quiet: optionalText(call, "quiet"),
            zone: optionalText(call, "zone"),
          },
          askerOf(bot, call),
        ),
    },
    {
      ...personal,
      name: "export",
      description: "Get a file with all that the bot keeps about you",
      options: [],
      run: (bot, call) => bot.exportPerson(askerOf(bot, call)),
    },
    {
      ...personal,
      name: "forget",
      description: "Have the bot forget you",
      options: [{ name: "sure", description: "Yes: at once, without being asked", type: "yes-no", required: false }],
      run: (bot, call) => bot.forgetPerson({ sure: yes(call, "sure") }, askerOf(bot, call)),
    },
  ],
};
