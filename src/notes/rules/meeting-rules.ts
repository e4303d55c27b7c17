import { exampleHead, type Rule } from "./rule.ts";

/** Rules that find meetings, who was there, topics, and when the next meeting is. */
export const meetingRules = {
  "dated-heading": {
    finds: "meeting",
    says: "a heading with a date begins a meeting",
    example: "## Meeting Dec 9th\n",
  },
  "dated-line": {
    finds: "meeting",
    says: "lines that are nothing but a date begin meetings, in a text without headings",
    example: "2026-03-02\n\n- a\n\n2026-03-09\n\n- b\n",
  },
  "front-matter": {
    finds: "meeting",
    says: "the front matter dates the meeting",
    example: "---\ndate: 2026-03-02\n---\n\n- a\n",
  },
  "date-label": {
    finds: "meeting",
    says: "a line “Date: …” near the top dates the meeting",
    example: "# Harbour\n\nDate: 2026-03-02\n",
  },
  "title-date": {
    finds: "meeting",
    says: "a heading's date is the meeting's, where no heading begins one",
    example: "# What we talked about in the harbour office today, it was 2026-03-02\n",
  },
  "mail-subject": {
    finds: "meeting",
    says: "the mail's subject dates the meeting",
    example: "Subject: Notes of 2026-03-02",
  },
  "short-line": {
    finds: "meeting",
    says: "a short line at the top dates the meeting",
    example: "Monday 2 March 2026\n\n- a\n",
  },
  "file-name": { finds: "meeting", says: "the file's name dates the meeting", example: "File: notes-2026-03-02.md" },

  "participants-line": { finds: "participant", says: "a line “Participants: …” names them", example: exampleHead },
  "participants-list": {
    finds: "participant",
    says: "a list under “Participants” names them",
    example: "# Meeting 2026-03-02\n\n## Participants\n\n- Ida\n- Dev\n",
  },
  "participants-table": {
    finds: "participant",
    says: "a table of people names them",
    example: "# Meeting 2026-03-02\n\n## Participants\n\n| Name | Initials |\n|---|---|\n| Ida Holm | IH |\n",
  },
  "handles-line": {
    finds: "participant",
    says: "a line of nothing but @handles at the head names them",
    example: "# Meeting 2026-03-02\n\n@ida, @dev, @bsand\n\n## Disks\n",
  },
  officer: {
    finds: "participant",
    says: "“Chair: …”, “Notes by: …” at the head name somebody who was there",
    example: "# Meeting 2026-03-02\n\nChair: Ida\n\n## Disks\n",
  },
  speakers: {
    finds: "participant",
    says: "in a transcript that lists nobody, those who speak were there",
    example:
      "# Chat 2026-03-02\n\n**ida:** hello\n\n**dev:** hi\n\n**ida:** the disks came\n\n**dev:** good\n\n**ida:** yes\n\n**dev:** so\n",
  },

  heading: {
    finds: "topic",
    says: "a heading is a topic, unless it is one of structure (Agenda, Notes, Action items…)",
    example: exampleHead,
  },
  "bold-line": {
    finds: "topic",
    says: "a line set in bold is a topic",
    example: "# Meeting 2026-03-02\n\n**Disks**\n\n- they came\n",
  },
  "numbered-point": {
    finds: "topic",
    says: "numbered points with notes below them are topics, where no heading is one",
    example: "# Meeting 2026-03-02\n\n1. Disks\n   - they came\n2. Mirrors\n   - stale\n",
  },
  "plain-title": {
    finds: "topic",
    says: "a short line above a list is a topic, in a text without headings",
    example: "Harbour 2026-03-02\n\nDisks\n\n- they came\n\nMirrors\n\n- stale\n",
  },

  "next-meeting-sentence": {
    finds: "next meeting",
    says: "a sentence with “next meeting” or “next call” and a date",
    example: `${exampleHead}- The next meeting is on 2026-03-16\n`,
  },
  "next-meeting-section": {
    finds: "next meeting",
    says: "a date under the heading Next meeting",
    example: `${exampleHead}## Next meeting\n\n2026-03-16\n`,
  },
} satisfies Readonly<Record<string, Rule>>;
