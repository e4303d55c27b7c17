import type { Asker } from "../bot.ts";
import type { EffectRecord } from "../outbox/effect.ts";
import { ownersOf } from "../people/owners.ts";
import type { KnownPerson } from "../people/person.ts";
import { withPeople } from "../people/with-people.ts";
import { replies } from "../replies.ts";
import type { Reply } from "../reply.ts";
import { effectiveTodo } from "../todos/effective.ts";
import type { Todo } from "../todos/todo.ts";
import type { World } from "../world.ts";
import { personalPosts } from "./known-person.ts";
import { whisper } from "./message.ts";

/** Hands out, as a file, all that is kept about whoever asks. */
export function exportPerson(world: World, by: Asker): Promise<Reply> {
  return world.store.exclusively(async () => {
    const { people, todos, effects } = world.store;
    const known = await people.all();
    const person = known.find(({ id }) => id === by.id) ?? null;
    const all = await todos.all();
    const kept = {
      person,
      todosOfYours: all.filter((todo) => isTheirs(world, todo, person, known)),
      todosYouDecided: all.filter((todo) => isDecidedBy(todo, namesOf(by, person))),
      writtenIntoThePad: (await effects.all()).flatMap((record) => padWriteOf(record, by)),
      messagesToYou: (await personalPosts(world, by.id)).map(({ effect, status, intendedAt }) => ({
        id: effect.id,
        status,
        at: intendedAt,
      })),
    };
    const file = { name: replies.exportFile(by.name), content: `${JSON.stringify(kept, null, 2)}\n` };
    return whisper(replies.exported(by.name), file);
  });
}

function isTheirs(
  { series: all }: World,
  todo: Todo,
  person: KnownPerson | null,
  known: readonly KnownPerson[],
): boolean {
  const series = all.find(({ id }) => id === todo.series);
  if (person === null || series === undefined) return false;
  return ownersOf(effectiveTodo(todo).assignees, withPeople(series, known), [person]).length > 0;
}

function isDecidedBy({ changedBy, history }: Todo, names: ReadonlySet<string>): boolean {
  return [changedBy, ...history.map((event) => event.by)].some((name) => name !== null && names.has(name));
}

/** Who decides a todo is kept by the name that they had in the chat. */
function namesOf(by: Asker, person: KnownPerson | null): ReadonlySet<string> {
  return new Set([by.name, ...(person === null ? [] : [person.called])]);
}

function padWriteOf({ effect, status, intendedAt }: EffectRecord, by: Asker): readonly object[] {
  if (effect.type !== "write-pad" || effect.by?.id !== by.id.slice(by.id.indexOf(":") + 1)) return [];
  return [{ series: effect.series, write: effect.write, by: effect.by, status, at: intendedAt }];
}
