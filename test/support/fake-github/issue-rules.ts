import { z } from "zod";
import { type Answer, refusal } from "./call.ts";

const created = z.looseObject({
  title: z.string(),
  body: z.string().nullish(),
  labels: z.array(z.string()).default([]),
  assignees: z.array(z.string()).default([]),
});

/**
 * Gives the refusal of an issue that breaks a rule which GitHub has and neither its schema nor `emulate` knows; null: it
 * keeps them. Lengths are counted in code points.
 */
export function brokenRule(body: unknown, assignable: readonly string[]): Answer | null {
  const { title, body: text, labels, assignees } = created.parse(body);
  const length = (string: string) => Array.from(string).length;
  const tooLong = (field: string, most: number) => ({
    resource: "Issue",
    code: "custom",
    field,
    message: `${field} is too long (maximum is ${most} characters)`,
  });
  const errors = [
    ...(length(title) > 256 ? [tooLong("title", 256)] : []),
    ...(length(text ?? "") > 65_536 ? [tooLong("body", 65_536)] : []),
    ...labels.flatMap((name) => (length(name) > 50 ? [tooLong("name", 50)] : [])),
    ...assignees.flatMap((login) =>
      assignable.includes(login) ? [] : [{ resource: "Issue", field: "assignees", code: "invalid", value: login }],
    ),
  ];
  return errors.length === 0 ? null : refusal(422, "Validation Failed", errors);
}

/** Without push access GitHub leaves out labels and assignees, and says nothing. */
export function withoutRights(body: unknown): unknown {
  const { labels: _, assignees: __, ...rest } = created.parse(body);
  return rest;
}
