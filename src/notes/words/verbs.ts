import { list } from "./list.ts";

/** Verbs of work, in their base form: what an unknown name before them, or an order to oneself, is believed with. */
export const taskVerbs: ReadonlySet<string> = new Set(
  list(`
    accept, access, activate, adapt, add, address, adjust, advertise, align, allow, amend, analyse, analyze, announce, append, apply, approve, archive,
    arrange, ask, assess, assign, attach, attend, audit, automate, avoid, backport, begin, benchmark, book, bring, build, bump, bundle, calculate, call,
    cancel, capture, carry, change, chase, check, clarify, clean, clone, close, collect, combine, comment, communicate, compare, compile, complete, condense,
    configure, confirm, connect, consolidate, consult, contact, contribute, convert, coordinate, copy, correct, cover, create, cut, debug, decide, define,
    delegate, delete, deliver, demonstrate, deploy, deprecate, describe, design, detect, determine, develop, dig, disable, disambiguate, dispatch,
    distribute, divide, document, double-check, draft, drop, dump, e-mail, edit, elaborate, eliminate, email, enable, encourage, engage, enhance, enquire,
    ensure, enumerate, establish, estimate, evaluate, examine, expand, experiment, explain, explore, expose, express, extend, extract, factor, fcp, fetch,
    figure, file, fill, finalise, finalize, find, finish, fix, flag, flesh, flush, follow, formalise, formalize, formulate, forward, freeze, gather,
    generate, get, give, grant, grow, handle, hash, help, hire, host, identify, implement, import, improve, incorporate, increase, inform, initialise,
    initialize, initiate, inquire, inspect, install, integrate, introduce, investigate, invite, iterate, join, justify, keep, kick, label, land, launch,
    lead, learn, leave, liaise, limit, link, list, load, lock, look, lower, mail, maintain, make, mandate, map, measure, meet, mention, merge, message,
    migrate, minimise, mock, modify, monitor, move, nag, negotiate, nominate, normalise, normalize, notify, nudge, obtain, offer, onboard, open, optimise,
    optimize, organise, organize, outline, own, package, park, patch, pay, pick, ping, pitch, plan, poke, poll, port, post, practise, prepare, present,
    profile, promote, propose, prototype, provide, prune, publish, pull, purchase, pursue, push, put, query, queue, raise, re-add, re-run, reach, read,
    realign, reassess, rebase, recap, recommend, reconsider, record, recruit, redesign, redirect, redo, reduce, refactor, refine, regenerate, register,
    reimplement, reintroduce, reject, relax, release, relocate, remind, remove, rename, render, reopen, reorganise, reorganize, replace, reply, report,
    reproduce, request, research, resend, reserve, resolve, respond, restart, restore, restructure, resubmit, retest, retire, retry, reuse, revert, review,
    revise, revisit, revive, reword, rewrite, roll, rotate, run, scan, schedule, secure, seek, select, send, separate, serve, set, settle, setup, share,
    ship, shorten, show, sign, simplify, sketch, solicit, solidify, solve, sort, spec, specify, spin, split, sponsor, squash, stabilise, stabilize, stage,
    standardise, standardize, start, stop, store, streamline, strip, study, submit, subscribe, suggest, summarise, summarize, support, survey, swap, switch,
    sync, syndicate, tackle, tag, take, talk, tell, test, think, tidy, tighten, trace, track, train, transcribe, transfer, transition, translate, triage,
    trigger, trim, troubleshoot, try, tune, turn, tweet, unblock, undo, unfreeze, unify, unpin, update, upgrade, upload, upstream, use, validate, verify,
    vet, vote, warn, watch, widen, wire, work, wrap, write
  `),
);

/** What follows "will" where nothing is taken on: states, not deeds. */
export const stateVerbs = new Set(
  "we they it there this that i you he she the a aim be been become have need want wait take see know like love probably likely never not no require depend happen mean remain stay miss break fail lead-to benefit hopefully eventually allow cause still-be get-to continue agree".split(
    " ",
  ),
);

/** Words that begin a todo and are no person though a "to" or "will" may follow. */
export const noOwners = new Set(
  (
    "i'll we'll i'm i've let's he'll she'll they'll i’ll we’ll chair chairs scribe host moderator facilitator maintainers board council tsc no yes we i you he she they it this that these those there someone somebody anyone anybody everyone everybody nobody need needs want have has try remember how who what " +
    "when where why which ability able going about due thanks in on at for from with without as if and or but then also maybe perhaps please just only not all some any " +
    "the a an our my your his her their its one two people folks others team community let lets make sure plan plans time work next more first work idea goal " +
    "proposal request reason way option support want used easy hard nice good better best ready open wants opposed related relative according similar compared move up out back down over access " +
    "link links pointer answer answers response reply solution alternative changes change update updates issue issues pr prs release releases something nothing everything anything " +
    "proposal proposals attempt attempts meeting meetings goal goals issue reminder opportunity chance place things person thing discussion question questions rfc rfcs agreement agenda option " +
    "effort efforts decision intent intention interest interested pressure permission access ticket tickets page doc docs post blog tool tools list script bot feature group wg ci api ui app site repo code test tests docs outreach outreachy funding budget event events"
  ).split(" "),
);

/** The base form of "writes", "fixes", "tries"; the word itself where it is none of the verbs of work. */
export function baseForm(word: string): string | null {
  const lower = word.toLowerCase();
  const forms = [lower.replace(/ies$/u, "y"), lower.replace(/es$/u, ""), lower.replace(/s$/u, "")];
  return lower.endsWith("s") ? (forms.find((form) => form !== lower && taskVerbs.has(form)) ?? null) : null;
}

/** Verbs of which only people are the subject; with them even an unknown name in lower case is believed. */
export const humanVerbs = new Set(
  "announce ask check contact coordinate discuss draft email e-mail examine explain file figure follow investigate look mail meet message nudge organise organize ping plan poke post prepare propose reply research review schedule send summarise summarize talk triage tweet volunteer write".split(
    " ",
  ),
);

/** What an undone thing needs: "needs fixing", "needs a review". */
export const neededDoings =
  "fixing|filling out|filling in|updating|reviewing|review|testing|documenting|documentation|refactoring|rewriting|rebasing|porting|cleaning up|cleanup|releasing|replacing|announcing|investigating|investigation|a review|a rebase|a fix|a release|a new release|a PR|help|verification|approval|(?:some |more |another |a |an )?(?:code |final |API |further )?(?:reviews?|reviewers?|testing|tests|approvals?|docs|documentation|investigation)|more work|more testing|updates|to be split";

/** Verbs with which a point of a list gives an order: those that are hardly ever nouns. */
export const orderVerbs: ReadonlySet<string> = new Set(
  list(`
    add, adapt, bump, tag, cut, address, adjust, announce, apply, archive, arrange, ask, assign, backport, check, clarify, collect, configure, confirm, contact, convert, coordinate, create, decide,
    delete, deploy, deprecate, determine, disable, discuss, email, e-mail, enable, encourage, ensure, establish, evaluate, explain, explore, expose, extend, figure, find, finish, fix, follow, gather,
    get, identify, implement, improve, inform, integrate, introduce, investigate, invite, look, make, merge, migrate, move, notify, organise, organize, ping, prepare, propose, provide,
    publish, push, reach, rebase, refactor, remind, remove, rename, reopen, replace, reply, resolve, resubmit, revisit, rewrite, send, set, share, simplify, solidify, solve, split, submit,
    summarise, summarize, tell, turn, update, upload, verify, write
  `),
);

/** Verbs of which things are the subject as often as people: "will unblock …" without a subject is the point above it speaking. */
export const thingVerbs = new Set(
  "affect become bring change contain cover go help include lead make provide reduce replace require result save ship show simplify solve speed support unblock".split(
    " ",
  ),
);

/** The verb of work in "adding", "writing"; null where it is none. */
export function gerundBase(word: string): string | null {
  const stem = /^(\p{Ll}{2,20})ing$/u.exec(word.toLowerCase())?.[1] ?? "";
  return [stem, `${stem}e`, stem.slice(0, -1)].find((form) => taskVerbs.has(form)) ?? null;
}
