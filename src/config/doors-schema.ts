import { z } from "zod";
import { checkFolder, folderPattern } from "./checks/folder.ts";
import { checked, repository } from "./field.ts";

const archive = z.strictObject({
  repository: repository.meta({ description: "The repository that keeps the minutes.", examples: ["mirage/minutes"] }),
  folder: checked(checkFolder)
    .default("minutes")
    .meta({
      description: "Its folder for them: a meeting's file is `FOLDER/ID/DATE.md`.",
      examples: ["minutes"],
      pattern: folderPattern,
    }),
});

/** `doors` of a series. */
export const doorsSchema = z.strictObject({
  archive: archive
    .nullable()
    .default(null)
    .meta({
      description:
        "A repository where the minutes are proposed in a pull request once they are out, with those who took part asked for a review; later edits of the pad become further commits.",
      examples: [{ repository: "mirage/minutes", folder: "minutes" }],
    }),
});
