import type { Archive } from "../archive/archive.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import type { FeedEntry } from "./feed.ts";
import type { feedIds } from "./feed-ids.ts";
import { html } from "./html.ts";
import type { Links } from "./links.ts";
import { publishedAt } from "./published-at.ts";
import { feedSentences as say } from "./sentences.ts";
import { shown } from "./shown.ts";

/** Gives each decision as an entry. */
export function decisionEntries(
  { meetings }: Archive,
  ids: ReturnType<typeof feedIds>,
  links: Links,
): readonly FeedEntry[] {
  return meetings.flatMap((meeting) =>
    meeting.decisions.map(({ anchor, text, topic }): FeedEntry => {
      const at = publishedAt(meeting);
      const day = say.decidedOn(dayInWords(Temporal.PlainDate.from(meeting.date)));
      const said = shown(text, 200);
      const title = topic === null ? "" : shown(topic.title, 200);
      return {
        id: ids.decision(meeting.date, anchor),
        title: said === "" ? day : said,
        html: [
          html.paragraph(html.text(shown(text, 2000))),
          html.paragraph(html.link(links.meeting(meeting), day)),
          ...(title === "" ? [] : [html.paragraph(html.text(say.about(title)))]),
        ].join(""),
        url: links.inMeeting(meeting, anchor),
        published: at,
        updated: at,
        tags: [],
      };
    }),
  );
}
