/**
 * Names a meeting in people's calendars, in every door alike. `date` is the ISO date under which it was announced first: it stays
 * the same event when it moves.
 */
export function meetingUid(series: string, date: string): string {
  return `${series}/${date}@meetbot`;
}
