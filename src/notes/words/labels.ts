import { list } from "./list.ts";

/** Labels that stand before a colon and are no speaker, besides the section words, markers and decision words. */
export const labelWords: ReadonlySet<string> = new Set(
  list(`
    note, notes, nb, n.b, ps, p.s, fyi, tl;dr, tldr, question, questions, q, a, answer, update, updates, status, summary, background, context,
    motivation, problem, problems, issue, issues, proposal, option, options, example, examples, e.g, i.e, see, link, links, url, pr, prs, pull
    request, idea, ideas, goal, goals, reason, result, results, also, but, and, or, so, next, then, now, later, today, tomorrow, yesterday, time,
    date, when, where, what, why, how, who, which, location, place, title, subject, author, authors, topic, topics, agenda, recording, video, minutes,
    scribe, chair, host, facilitator, moderator, notetaker, note taker, lead, pros, cons, pro, con, comment, comments, feedback, concern, concerns,
    risk, risks, warning, important, reminder, announcement, announcements, release, releases, version, bug, bugs, feature, features, discussion,
    outcome, outcomes, conclusion, consensus, decision, decisions, agreed, agreement, resolved, resolution, vote, votes, others, other, misc, general,
    done, blocked, blockers, progress, plan, plans, hint, remark, source, sources, ref, refs, reference, references, http, https, mailto, team
    members, guests, cc, re, fwd, to, from, tags, labels, priority, deadline, due, assignee, assigned to, owner, use cases, use case, procedural,
    covering, observations, alternatives, alternative, pending, open, closed, new, old, first, second, third, finally, docs, documentation, ci,
    website, web site, blog, mailing list, meeting, meetings, intro, introduction, introductions, welcome, demo, demos, review, reviews, test, tests
  `),
);
