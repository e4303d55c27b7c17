import { z } from "zod";
import { todoKinds } from "../notes/notes.ts";
import { checkDuration } from "./checks/duration.ts";
import { allowedPattern, checkAllowed } from "./checks/repository.ts";
import { checked, repository, words } from "./field.ts";

/** GitHub's limit for a label. */
const label = words.max(50);

/** `filing` of a series. */
export const filingSchema = z.strictObject({
  policy: z
    .enum(["stated", "confirm"])
    .default("stated")
    .meta({
      description:
        "Which todos become issues by themselves: `stated`, those that the notes mark as todos, once the meeting is over; `confirm`, none without a person's word.",
      examples: ["stated"],
    }),
  limit: z
    .int()
    .min(0)
    .max(50)
    .default(10)
    .meta({ description: "How many issues one meeting may file without a person's word.", examples: [10] }),
  default: repository.meta({
    description: "The repository of a todo that no route and nothing in the notes sends elsewhere.",
    examples: ["mirage/mirage"],
  }),
  repositories: z
    .array(checked(checkAllowed).meta({ pattern: allowedPattern }))
    .min(1)
    .meta({
      description:
        "The only repositories where issues are ever filed, changed or closed: `owner/repo`, or `owner/*` for all of an owner's.",
      examples: [["mirage/*", "ocurrent/mirage-ci", "Solo5/solo5"]],
    }),
  labels: z
    .array(label)
    .default(["meeting"])
    .meta({ description: "Labels that every issue gets.", examples: [["meeting"]] }),
  kindLabels: z
    .partialRecord(z.enum(todoKinds), label)
    .default({})
    .meta({
      description: `A label more by the todo's kind: ${todoKinds.join(", ")}.`,
      examples: [{ announcement: "announcement", fix: "bug" }],
    }),
  quiet: checked(checkDuration)
    .default("PT30M")
    .meta({
      description:
        "How long a meeting's part of the pad must have been left alone before anything is filed or published, an ISO 8601 duration.",
      examples: ["PT30M"],
      format: "duration",
    }),
});
