/** What the store says to whoever runs the bot: what happened, and what to do next. */
export const sentences = {
  busy: (file: string) =>
    `The store ${file} is locked by another program. Close what has it open (a database browser, a backup), then try again.`,
  readOnly: (file: string) =>
    `The store ${file} can't be written to. Give the user that runs meetbot write access to the file and its folder, or set MEETBOT_DATA to another folder.`,
  ioError: (file: string) =>
    `The disk failed while the store ${file} was read or written; nothing that was reported as done is lost. Check the disk and its free space, then start again.`,
  full: (file: string) =>
    `The disk that holds ${file} is full: the last change was not recorded. Make room, then start again; what was recorded before is safe.`,
  cannotOpen: (file: string, why: string) =>
    `The store ${file} can't be opened (${why}). Check that its folder exists and belongs to the user that runs meetbot, or set MEETBOT_DATA to another folder.`,
  corrupt: (file: string) =>
    `The store ${file} is damaged, and nothing was changed in it. Put it aside and restore the last backup (docs/operating.md, "Restore").`,
  notOurs: (file: string) =>
    `The file ${file} is not a store of meetbot. Set MEETBOT_DATA to a folder of its own, or move that file away.`,
  newer: (file: string, format: number, known: number) =>
    `The store ${file} was written by a newer meetbot (format ${format}, this one knows ${known}). Start the newer version again, or restore the backup made before the upgrade.`,
  unreadable: (name: string, file: string, why: string) =>
    `The record ${name} in ${file} can't be read: ${why}. Nothing was changed. Restore the last backup, or take this one record out (docs/operating.md, "A record can't be read").`,
  waitedTooLong: (holder: string | null, seconds: number) =>
    `Other work ${holder === null ? "" : `(${holder}) `}did not end within ${seconds} s, so this was not begun. Try again in a minute; if it stays so, look at the log of the running meetbot.`,
  alreadyRunning: (folder: string, holder: string | null) =>
    `Another meetbot ${holder === null ? "" : `(${holder}) `}already runs on ${folder}, and two would disturb each other. Stop it first, or set MEETBOT_DATA to another folder. One-shot commands work beside it.`,
};
