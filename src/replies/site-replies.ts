const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What `meetbot site` says. */
export const siteReplies = {
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
