import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { extract } from "../../src/cli/extract.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const hostile = `# Meeting 2025-03-03

- Participants: Ada, J\u001b[5mules

## Boards\u001b]0;title\u0007

- TODO(Ada): wipe \u001b[2J the \u009b31m old \u202edraob\u202c
`;

test("what in notes would act on a terminal does not reach it", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const file = path.join(folder, "notes.md");
  writeFileSync(file, hostile);
  let said = "";
  const face = {
    env: {},
    now: () => Temporal.Instant.from("2025-06-02T08:00:00Z"),
    write: (text: string) => void (said += `${text}\n`),
    complain: (text: string) => void (said += `! ${text}\n`),
    readInput: () => new Uint8Array(),
    terminal: null,
  };
  await extract(face, [file]);
  expect(said).toMatchInlineSnapshot(`
    "## Meeting 2025-03-03
    Date: Monday 3 March 2025
    Participants: Ada
    Topics: Boards ]0;title 

    - line 7, stated task: wipe  [2J the  31m old draob (Ada)

    Next meeting: not told
    "
  `);
  await extract(face, [file, "--json"]);
  expect(said.match(/(?!\n)\p{Cc}|\p{Cf}/gu)).toBeNull();
});
