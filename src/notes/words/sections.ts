import { list } from "./list.ts";

/** What a heading (or a label before a colon) announces, apart from a topic of its own. */
export const roles = [
  "participants",
  "absent",
  "agenda",
  "notes",
  "actions",
  "decisions",
  "previous",
  "next-meeting",
  "checklist",
  "links",
] as const;
export type Role = (typeof roles)[number];

/** The words for each role, lower case, in the languages of the communities; matched against a whole normalised heading. */
export const sectionWords: Readonly<Record<Role, readonly string[]>> = {
  participants: list(`
    participants, participant, attendees, attendee, attendance, attending, present, presents, in attendance, who, people, people present, who was
    there, who is here, who's here, team members, members, members present, others, other attendees, guests, guest, observers, invited guests, members
    attending, committee members, invitees, roll call, on the call, voting members, participants présents, présents, présentes, personnes présentes,
    teilnehmer, teilnehmende, teilnehmerinnen, anwesend, anwesende, partecipanti, presenti, participantes, asistentes, presentes, 参加者, 出席者
  `),
  absent: list(`
    regrets, absent, absentees, apologies, excused, not present, missing, absents, excusés, excuses, entschuldigt, abwesend, assenti, ausentes, 欠席者,
    欠席
  `),
  agenda: list(`
    agenda, agenda items, topics, proposed agenda, agenda and notes, agenda & notes, agenda and minutes, agenda/notes, new agenda items, meeting
    agenda, agenda topics, talking points, discussion topics, discussion items, items, agenda additions, your new agenda items, standing items, standing agenda items,
    announcements, introductions, old business, new business, open floor, any other business, aob, round table, updates and announcements, ordre du jour, tagesordnung, themen, ordine del giorno, orden
    del día, temario, 議題, アジェンダ
  `),
  notes: list(`
    notes, meeting notes, minutes, meeting minutes, discussion, discussions, discussion notes, log, transcript, details, general, main, compte rendu,
    compte-rendu, protokoll, notizen, mitschrift, verbale, note, notas, acta, 議事録, メモ
  `),
  actions: list(`
    action items, action item, actions, action, action points, actions items, ai, ais, next steps, next step, todo, todos, to do, to-do, to-dos, to
    dos, todo list, todo items, tasks, task list, open tasks, follow up, follow-up, follow ups, follow-ups, followups, open actions, open action
    items, new action items, new actions, summary of action items, summary of actions, actions for next meeting, outcomes & action items, to be done,
    work items, assignments, deliverables, commitments, homework, à faire, a faire, actions à mener, prochaines étapes, tâches, aufgaben, nächste
    schritte, zu tun, maßnahmen, azioni, cose da fare, da fare, prossimi passi, acciones, tareas, próximos pasos, por hacer, アクションアイテム, アクション, 宿題, タスク
  `),
  decisions: list(`
    consensus, meeting consensus, consensus from meeting, consensus from this meeting, consensus from the meeting, consensus of the meeting, group consensus, conclusion, meeting
    decisions, meeting conclusions, agreement, resolved,
    decisions, decision, decisions made, decisions taken, resolutions, resolution, resolved, summary of resolutions, agreements, agreed, conclusions,
    décisions, entscheidungen, beschlüsse, decisioni, decisiones, acuerdos, 決定事項, 決定
  `),
  "next-meeting": list(`
    next meeting, next call, next meeting date, date of next meeting, next sync, next meetings, next session, upcoming meeting, prochaine réunion,
    nächstes treffen, nächster termin, nächste sitzung, prossima riunione, próxima reunión, 次回, 次回会議
  `),
  checklist: list(`
    checklist, before meeting checklist, before the meeting, meeting checklist, pre-meeting checklist, template, how to use, instructions,
    housekeeping
  `),
  links: list(`
    links, meeting links, useful links, recording, recordings, video, connection, connection info, joining, how to join, upcoming meetings, meeting roles, roles, call link, logistics, liens,
    enlaces
  `),
  previous: [],
};

/** A heading that begins with one of these tells of the time before. */
export const previousWords = list(`
  last meeting, last week, last time, previous meeting, previous, past, from last, from the last, from previous, from the previous, old , outstanding
  items from, review of action, review action, action items review, action item review, review of previous, réunion précédente, letztes treffen, 前回
`);
