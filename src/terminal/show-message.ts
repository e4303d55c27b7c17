import { replies } from "../replies.ts";
import { plainText } from "./plain-text.ts";
import type { Attachment, Button, Form, Invocation, Message, Reply } from "../reply.ts";

/** Puts a file where a person at the terminal can open it, and gives its path. */
export type KeepFile = (file: Attachment) => string;

/** A reply as terminal text: buttons become the commands to type, a form becomes the command that it would send. */
export function showReply(reply: Reply, keepFile: KeepFile): string {
  return reply.kind === "form" ? showForm(reply.form) : showMessage(reply, keepFile);
}

/** A message as terminal text, and below it where its file was put. */
export function showMessage(message: Message, keepFile: KeepFile): string {
  const buttons = message.buttons.map((row) => row.map(showButton).join("   "));
  const file = message.file === null ? [] : [replies.fileKept(keepFile(message.file))];
  return [plainText(message.text), ...buttons, ...file].filter((part) => part !== "").join("\n");
}

/** The command as one would type it. */
export function showInvocation({ command, subcommand, options }: Invocation): string {
  const typed = Object.entries(options).map(([name, value]) => `${name}:${quote(String(value))}`);
  return [`/${command}`, ...(subcommand === null ? [] : [subcommand]), ...typed].join(" ");
}

function showButton(button: Button): string {
  return `[${button.label}] ${showInvocation(button.invocation)}`;
}

function showForm({ title, fields, submit }: Form): string {
  const lines = fields.map((field) => `  ${field.name}: ${field.value}    (${field.label})`);
  return [title, ...lines, replies.formInTerminal(showInvocation(submit), fields[0]?.name ?? "")].join("\n");
}

function quote(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
