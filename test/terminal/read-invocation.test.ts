import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { UserError } from "../../src/errors.ts";
import { readInvocation } from "../../src/terminal/read-invocation.ts";
import { showInvocation } from "../../src/terminal/show-message.ts";
import { splitWords } from "../../src/terminal/split-words.ts";

/** The command as it is understood, spelt out; or what the person is told. */
function read(line: string): string {
  try {
    return showInvocation(readInvocation(commands, splitWords(line)));
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test.each([
  ["/agenda show", "/agenda show"],
  ["todo file --all", "/todo file all:true"],
  ["/todo file all", "/todo file all:true"],
  ["/todo file k3f9", "/todo file todo:k3f9"],
  ['/todo edit todo:k3f9 title:"Cut a release"', '/todo edit todo:k3f9 title:"Cut a release"'],
  ["todo edit k3f9 --title=Release --kind fix", "/todo edit title:Release kind:fix todo:k3f9"],
  ["/meeting set 2025-01-13 10:00 12:00", "/meeting set date:2025-01-13 start:10:00 end:12:00"],
  ["/todo edit k3f9 Cut a release", '/todo edit todo:k3f9 title:"Cut a release"'],
  ["/meeting set 2025-01-13 start:10:00 end:12:00", "/meeting set start:10:00 end:12:00 date:2025-01-13"],
  ["/meeting cancel nobody can come", '/meeting cancel reason:"nobody can come"'],
  ["/help", "/help"],
])("%s is understood", (typed, understood) => {
  expect(read(typed)).toBe(understood);
});

test("what is not understood is answered with what there is", () => {
  expect(["/todos", "/todo", "/todo fil", "/todo skip k3f9 --titel x", "/agenda show tomorrow morning"].map(read))
    .toMatchInlineSnapshot(`
      [
        "There is no command /todos. There are: /agenda, /meeting, /todo, /minutes, /stats, /pad, /me, /outbox, /help.",
        "/todo takes one of: list, show, file, edit, skip, done, keep, retry, draft, post, delete, link, merge, split, undo.",
        "/todo has no "fil". It takes one of: list, show, file, edit, skip, done, keep, retry, draft, post, delete, link, merge, split, undo.",
        "There is no option "--titel". There are: todo, series.",
        "There is no option "tomorrow morning". There are: series.",
      ]
    `);
});
