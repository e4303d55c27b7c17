import { digest } from "../../digest.ts";

/**
 * Names a todo by where and how it was worded first: after a lost store it gets the same name, and its issue is found
 * instead of filed again. A name
 * that another todo bears already (it was once worded like this one) is passed over.
 */
export function todoId(series: string, meeting: string, normal: string, isTaken: (id: string) => boolean): string {
  const first = digest(`${series}\n${meeting}\n${normal}`);
  for (let turn = 2, id = first; ; turn += 1) {
    if (!isTaken(id)) return id;
    id = digest(`${series}\n${meeting}\n${normal}\n${turn}`);
  }
}
