import { addressesOf } from "../archive/addresses.ts";
import { pageLink } from "../archive/page-link.ts";
import { UserError } from "../errors.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { meetingPage } from "../site/meeting-page.ts";
import { standalonePage } from "../site/standalone-page.ts";
import type { Facts } from "../sweep/facts.ts";
import type { World } from "../world.ts";
import { whisper } from "./message.ts";
import { readArchive } from "./read-archive.ts";

/** Shows a meeting's page as it would stand on the web if its minutes were published now: as a file that a browser opens. */
export async function previewPage(world: World, { series }: Facts, date: string): Promise<Reply> {
  if (!series.doors.web) throw new UserError(replies.noPages(series.title));
  const archive = await readArchive(world, series, { asIf: date });
  const meeting = archive.meetings.find((one) => one.date === date);
  if (meeting === undefined) throw new UserError(replies.noPageOf(date));
  const { site, publicUrl } = world;
  const page = meetingPage(archive, meeting, { ...site, publicUrl, others: new Set() });
  const address = pageLink(publicUrl, series, (at) => at.meeting(date)) ?? addressesOf(series.id).meeting(date);
  const file = { name: `${series.id}-${date}.html`, content: standalonePage(page.html(), site.assets) };
  return whisper(replies.pageShown(address), file);
}
