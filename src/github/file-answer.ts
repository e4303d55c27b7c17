import { z } from "zod";
import { understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { splitRepository } from "./split-repository.ts";

/** GitHub gives the content of a file of up to a megabyte: https://docs.github.com/en/rest/repos/contents */
const fileAnswer = z.object({
  type: z.string().default("file"),
  sha: z.string(),
  encoding: z.string().nullish(),
  content: z.string().nullish(),
});

/** A file as GitHub gives it; null: it is not there. Throws what Octokit throws, or `CallError`. */
export async function fileAt(client: Client, repository: string, path: string, ref: string | null) {
  try {
    const where = { ...splitRepository(repository), path, ...(ref === null ? {} : { ref }) };
    const { data } = await client.rest.repos.getContent(where);
    // Of a folder it is a list.
    if (Array.isArray(data)) return null;
    return understand(deeds.readFile(repository), fileAnswer, data);
  } catch (error) {
    if (readFailure(error)?.status === 404) return null;
    throw error;
  }
}
