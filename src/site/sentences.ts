const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the pages say that does not stand in their templates: mostly what search engines show of them. */
export const siteSentences = {
  home: (series: string) => `When ${series} is next, its minutes, and what came of them.`,
  meeting: (
    series: string,
    day: string,
    { topics, decisions, todos }: Readonly<Record<"topics" | "decisions" | "todos", readonly unknown[]>>,
  ) =>
    `Minutes of ${series}, ${day}: ${count(topics.length, "topic", "topics")}, ${count(decisions.length, "decision", "decisions")}, ${count(todos.length, "todo", "todos")}.`,
  todos: (series: string) => `What is to be done after ${series}, and what was done.`,
  decisions: (series: string) => `What was decided at ${series}, the newest first.`,
  people: (series: string) => `Who came to ${series}, and who does what.`,
  search: (series: string) => `Search the minutes, todos and decisions of ${series}.`,
  titles: { todos: "Todos", decisions: "Decisions", people: "People", search: "Search" },
  missing: { title: "No such page", description: "There is no such page." },
};
