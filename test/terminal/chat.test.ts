import { expect, test } from "vitest";
import { terminalChat } from "../../src/terminal/chat.ts";
import { chatContract } from "../contracts/chat.ts";
import { clockAt } from "../support/clock.ts";

/** A terminal at noon on 2025-01-13, UTC. */
function openTerminal() {
  const written: string[] = [];
  const files: string[] = [];
  const chat = terminalChat({
    write: (text) => void written.push(text),
    keepFile({ name, content }) {
      files.push(content);
      return `files/${name}`;
    },
    now: clockAt("2025-01-13T12:00:00Z").now,
  });
  return { chat, written, files };
}

chatContract("the terminal", () => {
  const { chat, written } = openTerminal();
  return Promise.resolve({
    chat,
    channel: "terminal:",
    posts: () => written,
    inbox: { channel: "terminal:@500000000000000010", posts: () => written },
    people: null,
    close: () => Promise.resolve(),
  });
});

test("a post is shown as a terminal reads it: buttons as commands, a file by its path", async () => {
  const { chat, written, files } = openTerminal();
  const file = {
    label: "File 1",
    style: "primary",
    invocation: { command: "todo", subcommand: "file", options: { todo: "k3f9" } },
  } as const;
  const text = "**1. Split [mirage/mirage#12](https://github.com/mirage/mirage/pull/12)**\n`/todo list` shows it";
  await chat.post("terminal:", { text, buttons: [[file]], file: { name: "minutes.md", content: "# Minutes" } }, "r1");
  expect(written.join("\n")).toMatchInlineSnapshot(`
    "
    ── posted in the channel ──
    1. Split mirage/mirage#12 <https://github.com/mirage/mirage/pull/12>
    \`/todo list\` shows it
    [File 1] /todo file todo:k3f9
    (the file is files/minutes.md)"
  `);
  expect(files).toEqual(["# Minutes"]);
});

test("what is for the chair alone is said to be", async () => {
  const { chat, written } = openTerminal();
  await chat.post("terminal:@500000000000000010", { text: "Line 3: “TODO:”", buttons: [], file: null }, "r1");
  expect(written.join("\n")).toMatchInlineSnapshot(`
    "
    ── to the chair ──
    Line 3: “TODO:”"
  `);
});

test("the calendar is told in a line", async () => {
  const { chat, written } = openTerminal();
  const event = {
    name: "MirageOS meeting",
    description: "",
    start: "2025-01-14T09:00:00Z",
    end: "2025-01-14T11:00:00Z",
    location: "",
    picture: null,
  };
  const id = await chat.createEvent("terminal:", event, "e1");
  await chat.updateEvent("terminal:", id, { ...event, start: "2025-01-15T09:00:00Z", end: "2025-01-15T11:00:00Z" });
  expect(written.join("\n")).toMatchInlineSnapshot(`
    "
    ── in the channel's calendar ── MirageOS meeting: 2025-01-14 09:00–11:00 UTC

    ── in the channel's calendar ── MirageOS meeting: 2025-01-15 09:00–11:00 UTC"
  `);
});
