import { z } from "zod";
import { checkFolder, folderPattern } from "./checks/folder.ts";
import { checkMail, mailPattern } from "./checks/name.ts";
import { checked, repository, webAddress, words } from "./field.ts";

/** Where a community announces things. */
export const announceSchema = z.strictObject({
  forum: webAddress
    .nullable()
    .default(null)
    .meta({
      description: "The Discourse forum where releases are announced. Its public search tells when it is done.",
      examples: ["https://discuss.ocaml.org"],
    }),
  tags: z
    .array(words)
    .default([])
    .meta({
      description: "The tags of a topic there; without them, announcements are looked for among all topics.",
      examples: [["mirageos"]],
    }),
  site: repository
    .nullable()
    .default(null)
    .meta({ description: "The repository of the web site, where posts are written.", examples: ["mirage/mirage-www"] }),
  posts: checked(checkFolder)
    .default("data/blog")
    .meta({
      description: "The folder of that repository that holds the posts, one file each.",
      examples: ["data/blog"],
      pattern: folderPattern,
    }),
  list: checked(checkMail)
    .nullable()
    .default(null)
    .meta({
      description: "The mailing list.",
      examples: ["mirageos-devel@lists.xenproject.org"],
      pattern: mailPattern,
    }),
});
