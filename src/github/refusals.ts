import type { Deed } from "./deed.ts";

/** What is to be known after a call whose end we did not see. */
const afterwards = {
  create: "The issue may exist all the same: it is looked for before another try.",
  comment: "The comment may exist all the same: it is looked for before another try.",
  propose: "It may be done all the same: it is looked for before another try.",
  change: "It may be done all the same; doing it again does no harm.",
  read: "Nothing was changed; it can be asked again.",
} as const satisfies Record<Deed["kind"], string>;

/** Every sentence about a call that GitHub did not answer as we hoped: what happened, and what to do next. */
export const refusals = {
  credentials:
    "GitHub does not accept the bot's credentials. Set a valid GITHUB_TOKEN, or GITHUB_APP_ID with its GITHUB_APP_PRIVATE_KEY, and start the bot again.",
  privateKey:
    "GITHUB_APP_PRIVATE_KEY holds no private key. Put the whole .pem file into it that GitHub gave you for the App, or name the file with GITHUB_APP_PRIVATE_KEY_FILE.",
  forbidden: ({ doing }: Deed) =>
    `GitHub did not let the bot go on while ${doing}. Give its token or App the permission "Issues: read and write" there, or ask an owner of the repository.`,
  mayNotComment: ({ doing }: Deed) =>
    `GitHub did not let the bot go on while ${doing}. Give its token or App the permission "Issues: read and write" there, and "Pull requests: read and write" for comments on those; or take the repository out of "comments" in the configuration.`,
  mayNotPropose: ({ doing }: Deed) =>
    `GitHub did not let the bot go on while ${doing}. Give its token or App the permissions "Contents: read and write" and "Pull requests: read and write" there (a classic token the scope "public_repo", and its account write access).`,
  archivedFiles: (repository: string) =>
    `${repository} is archived: nothing can be proposed there. Choose another repository, or have it unarchived.`,
  emptyRepository: (repository: string) =>
    `${repository} has no commit yet, so no branch can begin there. Put a first file into it, such as a README.`,
  branchMoved: (repository: string) =>
    `Somebody else was writing to the same branch of ${repository} at that moment. Nothing was changed; it can be asked again.`,
  locked: ({ at }: Deed) =>
    `The conversation of ${at ?? "it"} is locked, so nothing can be said there. Unlock it, or let it be.`,
  archived: (repository: string) =>
    `${repository} is archived: nothing can be filed or closed there. Choose another repository, or have it unarchived.`,
  singleSignOn: ({ doing }: Deed) =>
    `The organization asks for single sign-on, so GitHub stopped the bot while ${doing}. Authorize its token for the organization in GitHub's settings, under "Configure SSO".`,
  missingRepository: (repository: string) =>
    `GitHub shows the bot no repository ${repository}. Check its name in the configuration, and whether the bot's token or App has access to it.`,
  missingIssue: (name: string) =>
    `GitHub shows the bot no ${name}. Check the number, and whether the bot's token or App has access to that repository.`,
  notInstalled: (repository: string) =>
    `The GitHub App is not installed on ${repository}. Have an owner install it there, or choose another repository.`,
  installedNowhere: "The GitHub App is installed nowhere. Have an owner of your repositories install it.",
  issuesOff: (repository: string) =>
    `Issues are switched off in ${repository}. Switch them on in its settings, or choose another repository.`,
  deletedIssue: (name: string) => `${name} was deleted on GitHub. There is nothing left to do with it.`,
  issueMoved: (name: string, now: string) =>
    `${name} has moved to ${now}. It is left as it is there: change it by hand.`,
  moved: (repository: string, now: string) =>
    `${repository} has moved to ${now}, which belongs to somebody else. If that is meant, write ${now} into the configuration.`,
  renamed: (repository: string, now: string) =>
    `${repository} is now called ${now}. Write that into the configuration.`,
  missingScope:
    'The bot\'s token may not write issues. Give it the scope "public_repo" ("repo" for private repositories), or make a fine-grained one with "Issues: read and write".',
  noLabels: (repository: string) =>
    `The bot may create issues in ${repository}, but GitHub will leave out their labels and assignees without a word. Give its account the role "Triage" there, or expect none.`,
  movedOn: (repository: string) => `${repository} has moved. Write its present name into the configuration.`,
  invalid: ({ doing }: Deed, faults: readonly string[]) =>
    `GitHub found a fault while ${doing}: ${faults.join("; ")}. Change it and try again.`,
  refused: ({ doing }: Deed, status: number) =>
    `GitHub refused (status ${status}) while ${doing}. The log has what it answered.`,

  requestsUsedUp: (at: string) =>
    `The requests that GitHub allows the bot in an hour are used up. It goes on by itself after ${at}.`,
  slowDown: (at: string) => `GitHub asks the bot to slow down. It goes on by itself after ${at}.`,

  fault: ({ doing, kind }: Deed, status: number) =>
    `GitHub had a fault of its own (status ${status}) while ${doing}. ${afterwards[kind]}`,
  timeOut: ({ doing, kind }: Deed) => `GitHub did not answer in time while ${doing}. ${afterwards[kind]}`,
  cut: ({ doing, kind }: Deed) => `The connection to GitHub broke while ${doing}. ${afterwards[kind]}`,
  garbled: ({ doing, kind }: Deed) =>
    `What came back was no answer of GitHub's while ${doing}: is there a proxy in between, or is GITHUB_API wrong? ${afterwards[kind]}`,
  incomplete: ({ doing }: Deed) =>
    `GitHub could answer only in part while ${doing}. Nothing was changed; it can be asked again.`,
  unreachable: ({ doing }: Deed) =>
    `GitHub could not be reached while ${doing}, so nothing was sent. If this stays, check the network, its name server, and GITHUB_API.`,
  untrusted: ({ doing }: Deed) =>
    `The server that answered for GitHub while ${doing} has no certificate that can be trusted, so nothing was sent. Check GITHUB_API, the clock, and any proxy in between.`,
} as const;
