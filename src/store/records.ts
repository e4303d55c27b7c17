/**
 * What a record must look like on its way out of the store. A record has every field of its type, and nothing is made up for
 * one that is missing: a change of a type is a change of its schema here, of its `version`, and of what reads the old one.
 */
export { deliverySchema } from "./records/delivery.ts";
export { effectRecordSchema } from "./records/effect.ts";
export { ledgerIssueSchema } from "./records/forge.ts";
export { knownPersonSchema } from "./records/person.ts";
export { seriesStateSchema } from "./records/series-state.ts";
export { snapshotSchema } from "./records/snapshot.ts";
export { todoSchema } from "./records/todo.ts";
