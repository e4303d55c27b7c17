import { writeCalendar } from "./calendar/write-calendar.ts";
import { siteTemplatesFolder } from "./folders.ts";
import { siteAssets } from "./templates/site-assets.ts";
import { siteTemplates } from "./templates/site-liquid.ts";
import { discordChat } from "./discord/chat.ts";
import { discordRest } from "./discord/rest.ts";
import { checkAccess } from "./github/check-access.ts";
import { discourseForum } from "./forum/discourse.ts";
import { connectGitHub, type GitHubAuth } from "./github/connect-github.ts";
import { githubForge } from "./github/forge.ts";
import { readMail } from "./mail/read-mail.ts";
import type { Environment } from "./config/environment.ts";
import type { Series } from "./meetings/series.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { createPerformer } from "./outbox/performer.ts";
import { settleEvent, settleTodo, todoOf } from "./outbox/settle.ts";
import { padOptions } from "./pad-access.ts";
import { openPad } from "./pads/open-pad.ts";
import type { Chat } from "./ports/chat.ts";
import type { Clock } from "./ports/clock.ts";
import type { Forum } from "./ports/forum.ts";
import type { Log } from "./ports/log.ts";
import type { Metrics } from "./ports/metrics.ts";
import type { Pad } from "./ports/pad.ts";
import type { Random } from "./ports/random.ts";
import type { Store } from "./ports/store.ts";
import type { Templates } from "./ports/templates.ts";
import { emlFolder } from "./smtp/eml-folder.ts";
import { smtpMailer } from "./smtp/smtp-mailer.ts";
import type { SmtpServer } from "./smtp/smtp-server.ts";
import { pictureFiles } from "./pictures/read-picture.ts";
import { terminalChat } from "./terminal/chat.ts";
import type { KeepFile } from "./terminal/show-message.ts";
import { ledgerForge } from "./terminal/ledger.ts";
import { writePad } from "./sweep/write-pad.ts";
import type { World } from "./world.ts";

/** How the bot reaches Discord, GitHub and a mail server; null: it does not, and the terminal, the ledger or a folder stands in. */
export type Connections = {
  readonly discord: { readonly token: string; readonly api: string | null } | null;
  readonly github: {
    readonly auth: GitHubAuth;
    readonly api: string | null;
    /** How long a second lasts between two writes; tests shorten it. */
    readonly secondMs?: number;
  } | null;
  /** Null or absent: mails are written as files. `trust`: a certificate to believe, for tests. */
  readonly smtp?: { readonly server: SmtpServer; readonly trust?: string } | null;
  /** By what forums are asked; absent: by Node's own `fetch`. */
  readonly forum?: { readonly fetch: typeof fetch };
};

/** Joins the adapters that the connections call for into a world. `write` and `keepFile`: for the terminal chat. */
export function composeWorld(options: {
  series: readonly Series[];
  connections: Connections;
  store: Store;
  templates: Templates;
  now: Clock;
  random: Random;
  log: Log;
  metrics: Metrics;
  write: (text: string) => void;
  keepFile: KeepFile;
  /** Where mails go that no server is there for. */
  mailFolder: string;
  /** Where people reach the web pages; null or absent: nobody said. */
  publicUrl?: string | null;
  pad?: (series: Series) => Pad;
  /** With what pads are opened that are not open to everybody; absent: with nothing. */
  padAccess?: Environment["pads"];
}): World {
  const { series, connections, store, templates, now, random, log, metrics } = options;
  const chat = chooseChat(connections, options);
  const { forge, checkAccess: access } = chooseForge(connections, options);
  const pad = options.pad ?? rememberPads(options);
  const { smtp = null } = connections;
  const mailer = smtp === null ? emlFolder(options.mailFolder) : smtpMailer(smtp.server, smtp);
  const picture = pictureFiles({ log });
  const outbox = createOutbox({
    effects: store.effects,
    performer: createPerformer({
      forge,
      chat,
      mailer,
      async readPicture(id) {
        const one = series.find((known) => known.id === id);
        if (one === undefined) return undefined;
        const found = await picture(one);
        return found === null ? null : found?.dataUri;
      },
      writePad(id, effect) {
        const one = series.find((known) => known.id === id);
        if (one === undefined) throw new Error(`An effect of a series that is none: ${id}`);
        return writePad({ store, pad, now, log }, one, effect);
      },
    }),
    now,
    async settle(record) {
      const about = todoOf(record);
      if (about !== null) {
        const todo = await store.todos.get(about);
        const settled = todo && settleTodo(todo, record, now());
        if (settled !== null && settled !== todo) await store.todos.set(settled.id, settled);
      }
      const state = await store.series.get(record.effect.series);
      const settled = state && settleEvent(state, record);
      if (settled !== null && settled !== state) await store.series.set(settled.id, settled);
    },
    onBug: (error, effect) => log.error({ error, effect: effect.id }, "An effect broke off"),
  });
  return {
    series,
    store,
    outbox,
    pad,
    forge,
    forum: chooseForum(connections, now),
    checkAccess: access,
    chat,
    mailer,
    calendar: writeCalendar,
    picture,
    site: siteKit(),
    publicUrl: options.publicUrl ?? null,
    templates,
    now,
    random,
    log,
    metrics,
  };
}

/** Throws a `UserError` where a template is broken. */
function siteKit(): World["site"] {
  const templates = siteTemplates({ folder: siteTemplatesFolder });
  templates.check();
  return { templates, assets: siteAssets(siteTemplatesFolder) };
}

function chooseChat({ discord }: Connections, at: Parameters<typeof terminalChat>[0]): Chat {
  const { now } = at;
  return discord === null ? terminalChat(at) : discordChat({ rest: discordRest(discord), now });
}

function chooseForge({ github }: Connections, { store, now, log }: Pick<World, "store" | "now" | "log">) {
  if (github === null) {
    const forge = ledgerForge({ issues: store.ledger, now });
    return { forge, checkAccess: () => Promise.resolve([]) };
  }
  const connection = connectGitHub({ ...github, baseUrl: github.api, log });
  const forge = githubForge({ github: connection, now });
  return { forge, checkAccess: (repository: string) => checkAccess(connection, now, repository) };
}

/** While issues stand in the ledger nothing outside is asked: what is tried out leaves no trace on somebody's forum. */
function chooseForum({ github, forum }: Connections, now: Clock): Forum {
  return github === null ? { search: () => Promise.resolve([]) } : discourseForum({ now, ...forum });
}

/** No key and no token; what HackMD's free plan has. */
const nothing = { etherpadKey: null, hackmdToken: null, hackmdApi: null, hackmdMonthlyCalls: 2000 };

/** A pad is opened once and kept: it holds its session with the server. */
function rememberPads({ series, now, padAccess = nothing }: Parameters<typeof composeWorld>[0]): (one: Series) => Pad {
  const pads = new Map<string, Pad>();
  const decode = async (bytes: Uint8Array) => (await readMail(bytes)).text;
  const options = { decode, now, ...padOptions(series, padAccess) };
  return ({ pad: address }) => {
    const known = pads.get(address) ?? openPad(address, options);
    pads.set(address, known);
    return known;
  };
}
