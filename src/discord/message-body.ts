import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import type { RawFile } from "discord.js";
import type { Button, Message } from "../reply.ts";
import { clip } from "./clip.ts";
import { encodeCustomId } from "./custom-id.ts";

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Button["style"], ButtonStyle>;

/**
 * A message as Discord takes it, for posts, answers and edits alike: mentions in it are text (nobody is pinged), links
 * in it get no previews. Throws where there are more buttons than Discord takes (five rows of five).
 */
export function messageBody(message: Message, { ephemeral }: { ephemeral: boolean }) {
  const { text, buttons, file } = message;
  if (buttons.length > 5 || buttons.some((row) => row.length === 0 || row.length > 5)) {
    throw new Error("Discord takes up to five rows of one to five buttons");
  }
  const files: RawFile[] =
    file === null ? [] : [{ name: file.name, data: file.content, contentType: "text/plain; charset=utf-8" }];
  return {
    body: {
      content: text,
      allowed_mentions: { parse: [] },
      components: buttons.map((row) => ({ type: ComponentType.ActionRow, components: row.map(buttonBody) })),
      attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })),
      flags: MessageFlags.SuppressEmbeds | (ephemeral ? MessageFlags.Ephemeral : 0),
    },
    files,
  };
}

function buttonBody({ label, style, invocation }: Button) {
  return {
    type: ComponentType.Button,
    style: styles[style],
    label: clip(label, 80),
    custom_id: encodeCustomId(invocation),
  };
}
