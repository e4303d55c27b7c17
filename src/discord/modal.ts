import { ComponentType, TextInputStyle } from "discord.js";
import type { Form, FormField } from "../reply.ts";
import { encodeCustomId } from "./custom-id.ts";
import { clip } from "./clip.ts";

/**
 * A form as Discord shows it. Throws where it has no field, or more than five, or a choice of more than 25 (Discord's
 * limits).
 */
export function modalBody({ title, fields, submit }: Form) {
  if (fields.length === 0 || fields.length > 5) throw new Error(`A form has one to five fields, not ${fields.length}`);
  return {
    custom_id: encodeCustomId(submit),
    title: clip(title, 45),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: clip(field.label, 45),
      component: fieldBody(field),
    })),
  };
}

function fieldBody({ name, value, required, input }: FormField) {
  if (typeof input === "string") {
    return {
      type: ComponentType.TextInput,
      custom_id: name,
      style: input === "line" ? TextInputStyle.Short : TextInputStyle.Paragraph,
      required,
      ...(value === "" ? {} : { value: clip(value, 4000) }),
    };
  }
  if (input.choices.length > 25) throw new Error(`${name}: ${input.choices.length} choices where Discord takes 25`);
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    options: input.choices.map((choice) => ({ label: choice, value: choice, default: choice === value })),
  };
}
