import type { Change } from "../../../ports/pad.ts";
import { operationBuilder, type Operation } from "./operation.ts";

/**
 * Gives the operation that brings changes about in a text of `length` UTF-16 code units. Throws a `RangeError`, a bug of
 * the plan, where they are not in order, not apart or not within the text, and where they hold a carriage return: people's
 * editors drop it, their text is shorter than the server's from then on, and nothing they type arrives there any more.
 */
export function operationOf(length: number, changes: readonly Change[]): Operation {
  const operation = operationBuilder();
  let at = 0;
  for (const change of changes) {
    const end = change.at + change.remove;
    if (
      !(Number.isInteger(change.at) && Number.isInteger(end) && change.at >= at && change.remove >= 0 && end <= length)
    )
      throw new RangeError(`a change of ${change.remove} at ${change.at} after ${at} in a text of ${length}`);
    if (change.insert.includes("\r")) throw new RangeError("a change inserts a carriage return");
    operation.keep(change.at - at);
    operation.insert(change.insert);
    operation.remove(change.remove);
    at = end;
  }
  operation.keep(length - at);
  return operation.done();
}
