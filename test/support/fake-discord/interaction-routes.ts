import { z } from "zod";
import { deferral, modal, suggestions } from "../discord-rules.ts";
import type { Request, Route } from "./http-server.ts";
import { editMessage, makeMessage, messageJson } from "./messages.ts";
import { accept, Refusal, refusal } from "./refusal.ts";
import { place, say, showForm } from "./show.ts";
import type { Interaction, Message, World } from "./world.ts";

const callback = z.strictObject({ type: z.int(), data: z.unknown().optional() });

/** What each sort of interaction may be answered with. */
const allowed: Record<Interaction["kind"], readonly number[]> = {
  command: [4, 5, 9],
  typing: [8],
  button: [4, 5, 6, 7, 9],
  form: [4, 5, 6, 7],
};

/** How interactions are answered: a callback within 3 s, then web-hook calls for 15 minutes. */
export function interactionRoutes(world: World): Route[] {
  const opened = (token: string): Interaction => {
    const found = [...world.interactions.values()].find((it) => it.token === token);
    if (found === undefined || found.answer === null) throw refusal.unknownWebhook();
    if (isOlder(world, found, { minutes: 15 })) throw refusal.expiredToken();
    return found;
  };
  const original = (token: string): { interaction: Interaction; message: Message | null } => {
    const interaction = opened(token);
    const waiting = interaction.answer === "deferred" && interaction.original === null;
    if (!waiting && (interaction.original === null || interaction.original.gone)) throw refusal.unknownMessage();
    return { interaction, message: interaction.original };
  };
  return [
    {
      method: "POST",
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      answer(request, id = "", token = "") {
        const interaction = world.interactions.get(id);
        if (interaction === undefined || interaction.token !== token) throw refusal.unknownInteraction();
        if (interaction.answer !== null) throw refusal.answered();
        if (isOlder(world, interaction, { seconds: 3 })) {
          say(world, "Discord (private)", "The application did not respond");
          interaction.settle();
          throw refusal.unknownInteraction();
        }
        takeCallback(world, interaction, request);
        interaction.settle();
      },
    },
    {
      method: "POST",
      path: /^\/webhooks\/(\d+)\/([^/]+)$/,
      open: true,
      answer(request, _, token = "") {
        const interaction = opened(token);
        // The first message after a deferral takes its place, as visible as it was deferred.
        const replaces = interaction.answer === "deferred" && interaction.original === null;
        const hidden = replaces ? interaction.ephemeral : isEphemeral(request.body);
        const message = makeMessage(world, request, whereTo(interaction, hidden));
        if (replaces) interaction.original = message;
        return messageJson(message);
      },
    },
    {
      method: "PATCH",
      path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      open: true,
      answer(request, _, token = "") {
        const { interaction, message } = original(token);
        if (message !== null) return messageJson(editMessage(world, message, request));
        interaction.original = makeMessage(world, request, whereTo(interaction, interaction.ephemeral));
        return messageJson(interaction.original);
      },
    },
    {
      method: "DELETE",
      path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      open: true,
      answer(_, __, token = "") {
        const { interaction, message } = original(token);
        interaction.answer = "message";
        if (message === null) return;
        message.gone = true;
        say(world, `${place(world, message)} (deleted)`, message.content);
      },
    },
  ];
}

function takeCallback(world: World, interaction: Interaction, request: Request): void {
  const { type, data } = accept(callback, request.body);
  if (!allowed[interaction.kind].includes(type)) {
    throw new Refusal(400, 50035, "Invalid Form Body", {
      errors: { type: { _errors: [{ code: "UNION_TYPE_CHOICES" }] } },
    });
  }
  const update = (type === 6 || type === 7) && interaction.message === null;
  if (update) throw new Refusal(400, 50035, "Invalid Form Body", { errors: { type: "There is no message to update" } });
  switch (type) {
    case 4:
      interaction.original = makeMessage(world, { ...request, body: data }, whereTo(interaction, isEphemeral(data)));
      interaction.answer = "message";
      break;
    case 5:
      interaction.ephemeral = accept(deferral, data ?? {}).flags === 64;
      interaction.answer = "deferred";
      break;
    case 6:
    case 7:
      interaction.original = interaction.message;
      if (type === 7 && interaction.message !== null)
        editMessage(world, interaction.message, { ...request, body: data });
      interaction.answer = "update";
      break;
    case 8:
      interaction.suggestions = accept(suggestions, data).choices;
      interaction.answer = "suggestions";
      break;
    default:
      interaction.form = accept(modal, data);
      interaction.answer = "form";
      say(world, "bot (form)", showForm(interaction.form));
  }
}

function whereTo({ channel, person }: Interaction, hidden: boolean) {
  return { channel, onlyFor: hidden ? person.id : null };
}

function isEphemeral(body: unknown): boolean {
  const read = z.object({ flags: z.int() }).safeParse(body);
  return read.success && (read.data.flags & 64) !== 0;
}

function isOlder(world: World, { at }: Interaction, than: { seconds?: number; minutes?: number }): boolean {
  return Temporal.Instant.compare(at.add(than), world.now()) < 0;
}
