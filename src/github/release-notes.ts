import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { Release, ReleaseNotes } from "../ports/proposal.ts";
import { changelogSection } from "../todos/venues/changelog-section.ts";
import { attempt, understand } from "./attempt.ts";
import type { Client } from "./client.ts";
import type { GitHubConnection } from "./connection.ts";
import { cut } from "./cut.ts";
import { deeds } from "./deed.ts";
import { readFailure } from "./failure.ts";
import { fileAt } from "./file-answer.ts";
import { splitRepository } from "./split-repository.ts";

const releaseAnswer = z.object({ html_url: z.string(), body: z.string().nullish(), draft: z.boolean().default(false) });

/** As dune-release, opam and everybody else name them. */
const changelogs = ["CHANGES.md", "CHANGELOG.md"] as const;

/** What is read of a release: nobody announces more. */
const longest = 20_000;

/** A changelog is read as far as this: what is announced stands at its top. */
const beginning = 200_000;

/**
 * Gives what was released: the text of the GitHub release of the version, else its part of the changelog; null: neither is there, or
 * they can't be seen. A release without a text gives its address to the part of the changelog.
 */
export function releaseNotes(
  github: GitHubConnection,
  now: Clock,
  repository: string,
  release: Release & { readonly onlyPublic: boolean },
): Promise<ReleaseNotes | null> {
  return attempt(deeds.readRelease(repository), now, async () => {
    const client = (await github.readers())(splitRepository(repository).owner);
    if (release.onlyPublic && !(await isPublic(client, repository))) return null;
    const found = await releaseOf(client, repository, release);
    if (found !== null && found.text !== "") return { repository, ...found };
    const changes = await changelogOf(client, repository, release);
    if (changes !== null) return { repository, text: changes.text, url: found?.url ?? changes.url };
    return found === null ? null : { repository, ...found };
  });
}

/** What can't be seen is not public either. */
async function isPublic(client: Client, repository: string): Promise<boolean> {
  try {
    const { data } = await client.rest.repos.get(splitRepository(repository));
    return !understand(deeds.readRelease(repository), z.object({ private: z.boolean() }), data).private;
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw error;
    return false;
  }
}

type Found = { readonly url: string; readonly text: string };

async function releaseOf(client: Client, repository: string, { name, version }: Release): Promise<Found | null> {
  const bare = version.replace(/^v/i, "");
  for (const tag of [bare, `v${bare}`, `${name}.${bare}`]) {
    try {
      const { data } = await client.rest.repos.getReleaseByTag({ ...splitRepository(repository), tag });
      const answer = understand(deeds.readRelease(repository), releaseAnswer, data);
      if (!answer.draft) return { url: answer.html_url, text: cut((answer.body ?? "").trim(), longest) };
    } catch (error) {
      if (readFailure(error)?.status !== 404) throw error;
    }
  }
  return null;
}

async function changelogOf(client: Client, repository: string, release: Release): Promise<Found | null> {
  for (const path of changelogs) {
    const file = await fileAt(client, repository, path, null);
    if (file?.encoding !== "base64") continue;
    const text = Buffer.from(file.content ?? "", "base64")
      .toString("utf8")
      .slice(0, beginning);
    const part = changelogSection(text, release);
    if (part !== null) return { url: `https://github.com/${repository}/blob/HEAD/${path}`, text: cut(part, longest) };
  }
  return null;
}
