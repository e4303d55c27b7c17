import { commands } from "../discord-command-rules.ts";
import type { Route } from "./http-server.ts";
import { accept, refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** Who the bot is, where its gateway is, and what commands it has. */
export function accountRoutes(world: World, gatewayUrl: () => string): Route[] {
  const scopeOf = (application: string, guild: string): string => {
    if (application !== world.bot.application) throw refusal.missingAccess();
    if (guild !== "" && (guild !== world.guild || !world.joined)) throw refusal.missingAccess();
    return guild;
  };
  const listed = (scope: string) => world.commands.get(scope) ?? [];
  const path = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/;
  return [
    {
      method: "GET",
      path: /^\/gateway\/bot$/,
      answer: () => ({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1000 },
      }),
    },
    {
      method: "GET",
      path: /^\/users\/@me$/,
      answer: () => ({ id: world.bot.id, username: "bot", discriminator: "0000", avatar: null, bot: true }),
    },
    {
      method: "GET",
      path,
      answer: (_, application = "", guild = "") => listed(scopeOf(application, guild)).map(dressed(world, guild)),
    },
    {
      method: "PUT",
      path,
      answer({ body }, application = "", guild = "") {
        const scope = scopeOf(application, guild);
        world.commands.set(scope, accept(commands, body));
        return listed(scope).map(dressed(world, guild));
      },
    },
  ];
}

/** A registered command as Discord lists it: with fields of its own, and without those that say what goes without saying. */
function dressed(world: World, guild: string) {
  return (command: ReturnType<typeof commands.parse>[number]) => {
    const slim = JSON.parse(JSON.stringify(command), (key, value: unknown) => {
      const implied = (key === "required" || key === "autocomplete") && value === false;
      return implied || (Array.isArray(value) && value.length === 0) ? undefined : value;
    });
    const scope = guild === "" ? {} : { guild_id: guild, contexts: undefined, integration_types: undefined };
    return {
      ...slim,
      ...scope,
      id: "436568060288172900",
      application_id: world.bot.application,
      version: "436568060288172901",
      default_member_permissions: null,
      name_localizations: null,
      description_localizations: null,
      nsfw: false,
    };
  };
}
