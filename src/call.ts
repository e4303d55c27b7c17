import type { Asker, Bot } from "./bot.ts";
import type { Call, Option, Person } from "./command.ts";
import { UserError } from "./errors.ts";
import type { Series } from "./meetings/series.ts";
import { replies } from "./replies.ts";

/** The option that every command takes where the bot serves several series. */
export const seriesOption: Option = {
  name: "series",
  description: "Which meeting series; without it, the one of this channel",
  type: "text",
  required: false,
  suggest: (bot, typed) =>
    Promise.resolve(
      bot.series
        .filter((series) => `${series.id} ${series.title}`.toLowerCase().includes(typed.toLowerCase()))
        .map((series) => ({ name: series.title, value: series.id })),
    ),
};

/** The series a call is about: the one it names, the one of its channel, or the only one. Throws `UserError`. */
export function seriesOf(bot: Bot, call: Call): Series {
  const named = optionalText(call, "series");
  const ids = bot.series.map((series) => series.id);
  if (named !== null) {
    const found = bot.series.find((series) => series.id === named || series.title === named);
    if (found === undefined) throw new UserError(replies.noSuchSeries(named, ids));
    return found;
  }
  const here = bot.series.filter((series) => series.channel === call.channel);
  const candidates = here.length > 0 ? here : bot.series;
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) throw new UserError(replies.whichSeries(ids));
  return only;
}

/** The text of an option that was checked to be there. */
export function text(call: Call, name: string): string {
  return optionalText(call, name) ?? "";
}

/** The text of an option; null where it was not given, or is blank. */
export function optionalText(call: Call, name: string): string | null {
  const value = call.options[name];
  const given = value === undefined ? "" : String(value).trim();
  return given === "" ? null : given;
}

/** The number given; null where there is none. */
export function optionalNumber(call: Call, name: string): number | null {
  const value = call.options[name];
  return typeof value === "number" ? value : null;
}

/** Whether a yes-or-no option was given as yes. */
export function yes(call: Call, name: string): boolean {
  return call.options[name] === true;
}

/** Who asks, with their chat in front: `discord:500000000000000010`. */
export function askerOf(bot: Bot, { channel, person: { id, name } }: Call): Asker {
  const [chat] = (channel ?? bot.series[0]?.channel ?? "").split(":", 1);
  return { id: `${chat}:${id}`, name };
}

/**
 * Whether a person may change things in a series: whoever manages the server, and whom the configuration names. The chair is
 * named by their id, so that the buttons of what they are told in private work there, where nobody has roles or rights.
 */
export function maintains({ id, roles, mayManage }: Person, { maintainers, chair }: Series): boolean {
  return (
    mayManage ||
    id === chair ||
    maintainers.some((entry) => entry === id || roles.some((role) => entry === `role:${role}`))
  );
}
