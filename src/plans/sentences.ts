/** What the bot writes into a pad outside of templates. What it writes is found again by these words: change them only between meetings. */
export const sentences = {
  /** A point of the agenda, and who proposed it. */
  agendaItem: (item: string, by: string) => `${item} (${by})`,
  /** A heading where the pad has no agenda yet. */
  agenda: "Agenda",
  /** What is still open, on the next agenda. */
  openItem: (name: string | null, title: string, since: string) => [name, title, since].filter(Boolean).join(" "),
  /** The heading of a meeting's part, where the pad has none to be like. */
  meeting: (day: string, hours: string | null) => `## Meeting ${day}${hours === null ? "" : `, ${hours}`}`,
  /** Under it stand links to notes that older meetings were moved to. */
  pastMeetings: "Past meetings",
  pastMeetingsLink: (first: string, last: string, address: string) => `- [${span(first, last)}](${address})`,
  archive: (title: string, first: string, last: string) => `# ${title}: ${span(first, last)}`,
  archivedFrom: (address: string) => `These meetings were moved here from ${address}`,
} as const;

function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}
