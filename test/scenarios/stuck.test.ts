import { expect, onTestFinished, test } from "vitest";
import { openCommunity } from "../support/community.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pad = `## Meeting 2025-01-13, 10:00 - 11:00

- Participants: Ada

### Release

- TODO: announce the 4.9 release
`;

test("a todo whose bot was killed between the word to file it again and the filing is filed at the next word", async () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const nothing = { discord: null, github: null };
  const community = await openCommunity({
    connections: nothing,
    channel: "terminal:",
    at: "2025-01-13T10:05:00Z",
    pad,
    folder,
  });
  onTestFinished(() => community.close());
  const { store } = community.world;
  await community.sweep();
  await community.pass({ minutes: 30 });
  // As the kill leaves it: the issue was refused, then a person said "file it", and nothing more was written.
  const [todo] = await store.todos.all();
  const record = (await store.effects.all()).find(({ effect }) => effect.type === "file-issue");
  if (todo === undefined || record === undefined) throw new Error("nothing was filed");
  await store.ledger.delete("mirage/mirage-www#1");
  await store.todos.set(todo.id, { ...todo, state: "approved", issue: null });
  await store.effects.set(record.effect.id, { ...record, status: "parked", outcome: null, why: "It was refused." });

  const person = { id: "ada", name: "Ada", roles: [], mayManage: true };
  const word = { command: "todo", subcommand: "file", options: { todo: todo.id } };
  const reply = await community.host.run(word, { channel: "terminal:", person, card: null });
  expect(reply.kind === "message" && reply.text).toMatchInlineSnapshot(
    `"Filed: [mirage/mirage-www#1](ledger:mirage/mirage-www#1) Announce the 4.9 release"`,
  );
});
