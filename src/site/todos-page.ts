import { addressesOf } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { frameOf } from "./frame.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";
import { todoView } from "./todo-view.ts";

/** All todos of a series with their issues, open ones first; each stays at its anchor whatever becomes of it. */
export function todosPage(archive: Archive, kit: SiteKit): SitePage {
  const { series, todos } = archive;
  const address = addressesOf(series.id).todos;
  const of = (state: "open" | "done" | "dropped") => todos.filter((todo) => todo.state === state);
  return {
    address,
    json: { series, address, todos },
    html: () =>
      kit.templates.render("todos", {
        frame: frameOf(archive, kit, {
          name: "todos",
          address,
          title: siteSentences.titles.todos,
          description: siteSentences.todos(series.title),
        }),
        todos: [...of("open"), ...of("done"), ...of("dropped")].map((todo) =>
          todoView(todo, { series, from: address }),
        ),
        open: of("open").length,
        done: of("done").length,
        dropped: of("dropped").length,
      }),
  };
}
