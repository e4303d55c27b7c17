import { variables } from "../../src/config/variables.ts";
import { table } from "./table.ts";

/** The variables of the environment as a Markdown table. */
export function environmentTable(): string {
  const rows = variables.map(({ name, fallback, description, isSecret }) => [
    `\`${name}\``,
    fallback === null ? "none" : `\`${fallback}\``,
    isSecret ? `${description} Secret.` : description,
  ]);
  return table(["Variable", "Default", "Meaning"], rows);
}

/** `.env.example`: every variable, none of them set. */
export function environmentExample(): string {
  const head = `# Copy this file to .env, take the # from what you set, and keep it to yourself (chmod 600 .env).
# Each variable can be given as NAME_FILE too: the path of a file that holds the value.`;
  const parts = variables.map(
    ({ name, description, fallback, example }) =>
      `# ${description.replaceAll("`", "")}\n#${name}=${fallback ?? example}`,
  );
  return `${[head, ...parts].join("\n\n")}\n`;
}
