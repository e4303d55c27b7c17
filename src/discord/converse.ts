import { UserError } from "../errors.ts";
import type { Log } from "../ports/log.ts";
import type { Form, Invocation, Message, Reply } from "../reply.ts";
import { fitsCustomId } from "./custom-id.ts";
import type { Host } from "./host.ts";
import type { Line } from "./line.ts";
import type { Asked } from "./read-interaction.ts";
import { replies } from "./replies.ts";

type Conversation = {
  /** The interaction's id: what is said of a bug refers to it. */
  readonly id: string;
  readonly line: Line;
  /** Null: a form can't follow a form. */
  readonly openForm: ((form: Form) => Promise<boolean>) | null;
  readonly host: Host;
  readonly log: Log;
  readonly patience: () => Promise<unknown>;
};

/**
 * Has done what is asked, and answers in time. Work that is deferred begins only once Discord has taken the deferral: what
 * nobody waits for any more (it reached us late, or another process answers it) is not done.
 */
export async function converse({ invocation, from }: Asked, tools: Conversation): Promise<void> {
  const { id, line, openForm, host, log, patience } = tools;
  const command = invocation?.command ?? null;
  const unawaited = () =>
    log.warn({ command, id }, "Nobody waits for this answer: it is late, or another process gave it");
  const bug = (error: unknown) => {
    const reference = BigInt(id).toString(36).slice(-6);
    log.error({ error, command, reference }, "A command failed by a bug");
    return privately(replies.bug(reference));
  };

  const { afterWork, hidden } = manner(host, invocation);
  if (afterWork && !(await line.defer(hidden))) return unawaited();
  const working = run(host, invocation, from).catch((error: unknown) =>
    error instanceof UserError ? privately(error.message) : bug(error),
  );
  const quick = afterWork ? null : await Promise.race([working, patience().then(() => null)]);
  const awaited = afterWork || quick !== null || (await line.defer(hidden));
  const reply = await working;
  if (!awaited) return unawaited();

  try {
    const opens = quick?.kind === "form" && openForm !== null ? openForm(quick.form) : null;
    const message = reply.kind === "form" ? formToOpen(invocation) : reply;
    if (!(await (opens ?? line.show(message, message.private)))) unawaited();
  } catch (error) {
    await line.show(bug(error), true);
  }
}

/** How the command is to be answered; one that is not known is refused, at once. */
function manner({ commands }: Host, invocation: Invocation | null): { afterWork: boolean; hidden: boolean } {
  const command = commands.find(({ name }) => name === invocation?.command);
  const found = command?.subcommands.find(({ name }) => name === (invocation?.subcommand ?? ""));
  return { afterWork: found?.answers === "after work", hidden: found?.private ?? true };
}

async function run(host: Host, invocation: Invocation | null, from: Asked["from"]): Promise<Reply> {
  if (invocation === null) throw new UserError(replies.foreignButton);
  return host.run(invocation, from);
}

/** Discord shows a form only as the first answer to a command or a click: where that is past, a button asks again. */
function formToOpen(invocation: Invocation | null) {
  const again =
    invocation !== null && fitsCustomId(invocation)
      ? [{ label: replies.openForm, style: "primary" as const, invocation }]
      : [];
  return { ...privately(replies.formNeedsClick), buttons: again.length === 0 ? [] : [again] };
}

function privately(text: string): Message & { kind: "message"; private: boolean } {
  return { kind: "message", private: true, text, buttons: [], file: null };
}
