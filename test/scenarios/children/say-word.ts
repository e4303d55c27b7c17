import type { openCommunity } from "../../support/community.ts";

/** A command about todos, which are named by words of their lines in the pad. */
export type Word = {
  readonly subcommand: string;
  readonly todos: Readonly<Record<string, string>>;
  readonly into?: string;
};

/** Says it as the chair does; gives the answer. */
export async function sayWord(community: Awaited<ReturnType<typeof openCommunity>>, word: Word): Promise<string> {
  const known = await community.world.store.todos.all();
  const named = Object.entries(word.todos).map(([option, words]) => [
    option,
    known.find(({ noted, partOf }) => partOf === null && noted.text.includes(words))?.id ?? "",
  ]);
  const options = { ...Object.fromEntries(named), ...(word.into === undefined ? {} : { repositories: word.into }) };
  const person = { id: "ada", name: "Ada", roles: [], mayManage: true };
  const invocation = { command: "todo", subcommand: word.subcommand, options };
  const reply = await community.host.run(invocation, { channel: "terminal:", person, card: null });
  return reply.kind === "message" ? reply.text : "";
}
