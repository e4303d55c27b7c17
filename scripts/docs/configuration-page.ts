import { environmentTable } from "./environment.ts";
import { exampleConfig } from "./example-config.ts";
import { metricsTable } from "./metrics-table.ts";
import { settingsTable } from "./settings-table.ts";

/** `docs/configuration.md`. */
export async function configurationPage(): Promise<string> {
  return `# Configuration

<!-- Made from the code by \`npm run generate\`: change it there. -->

What the community's meetings are like stands in \`meetbot.yaml\`; what is secret, and where things are, in the environment.
\`npm run -s meetbot -- check\` says whether \`meetbot.yaml\` is right, and what to write where it is not.

## meetbot.yaml

\`[]\` stands for each entry of a list, \`*\` for a name of your own. Editors that know JSON Schema complete and check the file with
\`meetbot.schema.json\`.

${settingsTable()}

### An example with everything in it

\`\`\`yaml
${exampleConfig()}
\`\`\`

## The environment

Each variable can be given as \`NAME_FILE\` too: the path of a file that holds the value, as Docker and systemd hand secrets
over. \`.env.example\` is a file to begin with.

${environmentTable()}

## What /metrics tells

${await metricsTable()}
`;
}
