import type { Modal } from "../discord-rules.ts";

/** The form as a person leaves it: `filled` by label, the rest as it was. Throws where Discord would not send it. */
export function fillIn(form: Modal, filled: Readonly<Record<string, string>>): Modal {
  const labels = form.components.map(({ label }) => label);
  const stranger = Object.keys(filled).find((label) => !labels.includes(label));
  if (stranger !== undefined) throw new Error(`The form has no field ${stranger}, but ${labels.join(", ")}`);
  const components = form.components.map((field) => {
    const value = filled[field.label] ?? valueOf(field.component);
    if (value === "" && field.component.required) throw new Error(`Discord asks to fill in ${field.label}`);
    return { ...field, component: withValue(field.component, value) };
  });
  return { ...form, components };
}

type Component = Modal["components"][number]["component"];

/** What stands in a field, or is chosen in it. */
export function valueOf(component: Component): string {
  if (component.type === 4) return component.value ?? "";
  return component.options.find((option) => option.default === true)?.value ?? "";
}

function withValue(component: Component, value: string): Component {
  if (component.type === 4) return { ...component, value };
  if (value !== "" && !component.options.some((option) => option.value === value))
    throw new Error(`No choice ${value}`);
  return { ...component, options: component.options.map((option) => ({ ...option, default: option.value === value })) };
}
