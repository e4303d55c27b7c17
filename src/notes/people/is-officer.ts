/** Whether the line only names who leads or writes: "Chair: Ann", "Recorded by: Bob". */
export function isOfficer(text: string): boolean {
  return /^(?:\p{L}+[\s-]){0,3}?(?:lead(?:er)?|note-?\s?(?:taker|keeper)|chair|co-chair|chairperson|scribe|moderator|facilitator|host|organi[sz]er|secretary|minute[ -]taker|présidence|secrétaire|protokoll(?:ant(?:in)?)?|(?:notes|minutes|lead|led|chaired|hosted|moderated|recorded|recorded and lead|scribed) by)s?\s?[:：]/iu.test(
    text,
  );
}
