import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { dateInWords } from "../meetings/date-in-words.ts";
import { frameOf } from "./frame.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";
import { todoView } from "./todo-view.ts";

/** Everybody who was at a meeting or has a todo: how often they came, what they have to do, how much they did. */
export function peoplePage(archive: Archive, kit: SiteKit): SitePage {
  const { series, people, todos } = archive;
  const at = addressesOf(series.id);
  const address = at.people;
  return {
    address,
    json: { series, address, people },
    html: () =>
      kit.templates.render("people", {
        frame: frameOf(archive, kit, {
          name: "people",
          address,
          title: siteSentences.titles.people,
          description: siteSentences.people(series.title),
        }),
        people: people.map(({ anchor, name, login, meetings, open, done }) => ({
          anchor,
          name,
          github: login === null ? null : `https://github.com/${encodeURIComponent(login)}`,
          meetings: meetings.length,
          last:
            meetings[0] === undefined
              ? null
              : {
                  text: dateInWords(Temporal.PlainDate.from(meetings[0])),
                  link: relativeAddress(address, at.meeting(meetings[0])),
                },
          open: todos.filter(({ id }) => open.includes(id)).map((todo) => todoView(todo, { series, from: address })),
          done: done.length,
        })),
      }),
  };
}
