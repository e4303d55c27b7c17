import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { extract } from "../../src/cli/extract.ts";
import { countedBytes } from "../support/counted-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const hostile = `# Meeting 2025-03-03

- Participants: Ada, J\u001b[5mules

## Boards\u001b]0;title\u0007

- TODO(Ada): wipe \u001b[2J the \u009b31m old \u202edraob\u202c
`;

const notes = `# Meeting Tuesday 2026-03-02

- Participants: Ida, Dev

## Disks

- Ida: I'll order a fan
- Maybe Dev will measure the noise
- TODO: tell the hosters
- \`TODO: restart\` is what the log says
- Decision: the old disks stay
- TODO:
`;

test("with --explain each finding stands beside its rule, and each near miss beside what held it back", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const file = path.join(folder, "notes.md");
  writeFileSync(file, notes);
  const { face, said } = fakeFace();
  await extract(face, [file, "--explain"]);
  expect(said().slice(said().indexOf("What was found"))).toMatchInlineSnapshot(`
    "What was found, by which rule

     1  meeting      dated-heading      Meeting Tuesday 2026-03-02
     3  participant  participants-line  Ida, Dev
     5  topic        heading            Disks
     7  todo         i-will             order a fan
     9  todo         marker             tell the hosters
    11  decision     decision-marker    the old disks stay

    What only looks like it: the rule that fits, and what held it back

     8  todo  person-will  hedged  Maybe Dev will measure the noise
    10  todo  marker       code    \`TODO: restart\` is what the log says

    What looks like a mistake

     1  weekday     Tuesday 2026-03-02
    12  empty-todo  TODO:

    The rules

    dated-heading      a heading with a date begins a meeting
    decision-marker    behind a label: Decision:, Agreed:, Resolved, #agreed
    heading            a heading is a topic, unless it is one of structure (Agenda, Notes, Action items…
    i-will             the speaker takes it on
    marker             a marker at the start: TODO, ACTION:, AI:, Task:, @todo, À faire :
    participants-line  a line “Participants: …” names them
    person-will        somebody who is known will do it

    Held back because

    code    it is code
    hedged  it is only a thought: maybe, perhaps, hopefully
    "
  `);
});

test("what in notes would act on a terminal does not reach it", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const file = path.join(folder, "notes.md");
  writeFileSync(file, hostile);
  const { face, said } = fakeFace();
  await extract(face, [file]);
  expect(said()).toMatchInlineSnapshot(`
    "## Meeting 2025-03-03
    Date: Monday 3 March 2025
    Participants: Ada
    Topics: Boards ]0;title 

    - line 7, stated task: wipe  [2J the  31m old draob (Ada)

    Next meeting: not told
    "
  `);
  await extract(face, [file, "--json"]);
  expect(said().match(/(?!\n)\p{Cc}|\p{Cf}/gu)).toBeNull();
});

/** A process whose output is kept. */
function fakeFace() {
  let said = "";
  const face = {
    env: {},
    now: () => Temporal.Instant.from("2025-06-02T08:00:00Z"),
    random: countedBytes(),
    write: (text: string) => void (said += `${text}\n`),
    complain: (text: string) => void (said += `! ${text}\n`),
    readInput: () => new Uint8Array(),
    terminal: null,
  };
  return { face, said: () => said };
}
