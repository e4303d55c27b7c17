import type { FindingKind } from "../finding.ts";

/** A rule of the reader, as people see it: what it finds, in a sentence, and the shortest notes in which it does (our own words; the test reads each). */
export type Rule = { readonly finds: FindingKind; readonly says: string; readonly example: string };

/** What most examples begin with. */
export const exampleHead = "# Meeting 2026-03-02\n\nParticipants: Ida, Dev, Björn\n\n## Disks\n\n";
