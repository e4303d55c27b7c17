import type { ProposalObstacle } from "../ports/proposal.ts";

/** What the bot says of files that it proposes in pull requests. Dates are ISO dates. */
export const proposalReplies = {
  minutes: (series: string, date: string) => `Minutes of the ${series}, ${date}`,
  corrections: (series: string, date: string) => `Corrections to the minutes of the ${series}, ${date}`,
  post: (title: string) => `Post: ${title}`,
  postMessage: "Announce it",

  archiveDoorClosed: (series: string) =>
    `The minutes of ${series} are not proposed to an archive. To open this door, set "doors.archive" in the configuration: docs/operating.md tells how.`,
  statesUnread: "GitHub can't be asked now how what the minutes name stands. Try again in a minute.",

  notAnnounced: (title: string) =>
    `"${title}" announces nothing, so there is nothing to draft. /todo edit with kind changes that.`,
  noDoor: (door: string, has: readonly string[]) =>
    has.length === 0
      ? 'There is nowhere to announce it: set "announce" in the configuration.'
      : `The configuration has no ${door} to announce it on. It has: ${has.join(", ")}.`,
  noSite: 'There is no web site to write the post for: set "announce.site" in the configuration.',
  draftHead: {
    forum: (title: string) => `A draft for the forum: ${title}`,
    site: (title: string) => `A draft for the web site: ${title}`,
    mail: (title: string) => `A draft for the mailing list: ${title}`,
  },
  draftFile: (door: string, todo: string) => `announcement-${door}-${todo}.${door === "mail" ? "txt" : "md"}`,
  withRelease: (repository: string, url: string) => `What was released is from ${repository}: ${url}`,
  noRelease: "I found no release notes for it.",
  unreadRelease: (why: string) => `What was released could not be read. ${why}`,
  openFilled: {
    forum: (link: string) =>
      `[Start the topic with the draft filled in](<${link}>). You can change it before you post it.`,
    site: (link: string) =>
      `[Write the post with the draft filled in](<${link}>), or have me open the pull request: /todo post`,
  },
  openToPaste: {
    forum: (link: string) =>
      `The text is too long for a link: [start the topic](<${link}>) and paste the file into it.`,
    site: (link: string) =>
      `The text is too long for a link: [begin the file](<${link}>) and paste it, or have me open the pull request: /todo post`,
  },
  sendMail: (list: string, subject: string) => `Send it to ${list}, with the subject: ${subject}`,
  postButton: "Open the pull request",

  postOpened: (url: string) =>
    `The pull request with the post is open: ${url} What stands in square brackets is yours to write.`,
  postAlready: (url: string) => `The pull request with the post was opened before: ${url} I open one for each todo.`,
  postLater: (why: string) =>
    `The pull request is not open yet. ${why} I look whether it went through and try again by myself.`,
  postRefused: (why: string, link: string) =>
    `The pull request could not be opened. ${why}\nBy hand: [write the post](<${link}>)`,
  postObstacles: {
    over: (url: string | null) => `That was proposed before, and the pull request is over: ${url ?? ""}`,
    changed: (_url, branch) =>
      `There is a branch ${branch} already, with something else in it. I leave it as it is: delete it and say /todo post again, or open the pull request from it by hand.`,
    exists: (_url, _branch, path) =>
      `The site has a post of that name already: ${path}. Change the todo's title by /todo edit, or that post by hand.`,
    same: () => "The site has this very post already.",
  } satisfies Record<ProposalObstacle, (url: string | null, branch: string, path: string) => string>,
} as const;
