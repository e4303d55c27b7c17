import { addressesOf, relativeAddress } from "../archive/addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { dayInWords } from "../meetings/date-in-words.ts";
import { frameOf } from "./frame.ts";
import { siteSentences } from "./sentences.ts";
import type { SiteKit, SitePage } from "./site-page.ts";

/** All decisions of a series by meeting, the newest first, each with a link to where it stands in the notes. */
export function decisionsPage(archive: Archive, kit: SiteKit): SitePage {
  const { series, decisions, meetings } = archive;
  const at = addressesOf(series.id);
  const address = at.decisions;
  return {
    address,
    json: { series, address, decisions },
    html: () =>
      kit.templates.render("decisions", {
        frame: frameOf(archive, kit, {
          name: "decisions",
          address,
          title: siteSentences.titles.decisions,
          description: siteSentences.decisions(series.title),
        }),
        meetings: meetings
          .filter((meeting) => meeting.decisions.length > 0)
          .map((meeting) => ({
            date: meeting.date,
            day: dayInWords(Temporal.PlainDate.from(meeting.date)),
            link: relativeAddress(address, at.meeting(meeting.date)),
            decisions: meeting.decisions.map(({ anchor, text, topic }) => ({
              text,
              topic: topic?.title ?? "",
              link: relativeAddress(address, at.inMeeting(meeting.date, anchor)),
            })),
          })),
      }),
  };
}
