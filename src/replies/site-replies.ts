const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What `meetbot site`, and the preview of a page, say. */
export const siteReplies = {
  noPages: (series: string) =>
    `${series} has no web pages: that door is closed. Set "web: true" under "doors" in the configuration; its minutes are then public.`,
  noPageOf: (date: string) => `There is nothing to show of the meeting of ${date}.`,
  pageShown: (address: string) =>
    `The page as it would be now. Once the minutes are published it stands at ${address}. The file opens in any browser; its links lead nowhere yet.`,
  siteUsage: "Give the folder for the pages: meetbot site DIR. It is made where there is none.",
  noWebDoor: (file: string) =>
    `No series has web pages. Set "web: true" under "doors" of a series in ${file}: its minutes are then public.`,
  sampleTold: "The sample had no minutes yet, so its story was told first, unseen; npm start shows it.",
  siteWritten: (folder: string, series: readonly { readonly title: string; readonly meetings: number }[]) =>
    [
      `The pages are in ${folder}:`,
      ...series.map(({ title, meetings }) => `- ${title}: ${count(meetings, "meeting", "meetings")}`),
    ].join("\n"),
  siteChanges: (changes: { readonly written: number; readonly same: number; readonly removed: number }) =>
    `${count(changes.written, "file", "files")} written, ${changes.same} as before, ${changes.removed} removed.`,
  siteKept: (files: readonly string[]) =>
    `Somebody changed ${files.join(", ")}, which no page needs any more: left as they are.`,
  siteInTheWay: (folder: string, files: readonly string[]) =>
    `In ${folder} there is already ${files.join(", ")}, which this command did not write. Nothing was written: move it away, or give another folder.`,
  siteUnwritable: (folder: string, why: string) => `The pages can't be written into ${folder}: ${why}.`,
  siteLook: (folder: string) =>
    `Put the folder on any web host as it is. To look at it here: npx --yes serve ${folder}, or python3 -m http.server --directory ${folder}`,
};
