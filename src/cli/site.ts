import { commands } from "../../commands/index.ts";
import { UserError } from "../errors.ts";
import { type Opened, openBot } from "../open-bot.ts";
import { openSite } from "../open-site.ts";
import { replies } from "../replies.ts";
import { answerLine } from "../terminal/session.ts";
import { showMainJob } from "../terminal/show.ts";
import { readArchive } from "../use-cases/read-archive.ts";
import type { Face } from "./face.ts";
import { readFlags } from "./read-flags.ts";
import { writeSite } from "./site/write-site.ts";

/** `meetbot site DIR`: writes the web pages of every series that has them into a folder, for any web host. */
export async function site(face: Face, words: readonly string[]): Promise<number> {
  const { positionals } = readFlags({}, words);
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new UserError(replies.siteUsage);
  // What the sample's story posts is not for whoever wants the pages.
  const opened = await openBot({ ...face, write: () => undefined });
  try {
    const { world, environment } = opened;
    if (await tellSample(opened)) face.write(replies.sampleTold);
    const pages = openSite(world, environment);
    if (pages.series.length === 0) throw new UserError(replies.noWebDoor(environment.configFile));
    const written = writeSite(folder, await pages.files());
    const series = world.series.filter(({ id }) => pages.series.includes(id));
    const shown = await Promise.all(
      series.map(async (one) => ({ title: one.title, meetings: (await readArchive(world, one)).meetings.length })),
    );
    face.write(replies.siteWritten(folder, shown));
    face.write(replies.siteChanges(written));
    if (written.kept.length > 0) face.write(replies.siteKept(written.kept));
    face.write(replies.siteLook(folder));
    return 0;
  } finally {
    await opened.close();
  }
}

/** Before its story was told the sample has nothing to show: then it is told without a word. Gives whether it was. */
async function tellSample(opened: Opened): Promise<boolean> {
  const { sample, world } = opened;
  if (sample === null || (await world.store.snapshots.all()).length > 0) return false;
  await showMainJob({
    world,
    write: () => undefined,
    turnTo: (act) => sample.turnTo(act),
    answer: (words) => answerLine({ ...opened, commands }, words),
    notesFile: sample.notesFile,
  });
  return true;
}
