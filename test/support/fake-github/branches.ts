import { createHash } from "node:crypto";
import { z } from "zod";
import { type Answer, type Call, json, refusal } from "./call.ts";

/** A branch: its commits, the newest last, each with the whole tree of files by path. */
export type Branch = { readonly sha: string; readonly by: string; readonly message: string; readonly files: Files }[];
export type Files = ReadonlyMap<string, string>;

/** The branches of each repository, by name. */
export type Branches = Map<string, Map<string, Branch>>;

/** The branches of a repository; one that nobody touched has one commit without files on main. */
export function branchesOf(all: Branches, repository: string): Map<string, Branch> {
  const known = all.get(repository) ?? new Map([["main", [commitOf([], "owner", "Begin", new Map())]]]);
  all.set(repository, known);
  return known;
}

/** Commits a file; null takes it away. */
export function put(branch: Branch, by: string, message: string, path: string, text: string | null): void {
  const files = new Map(filesOf(branch));
  if (text === null) files.delete(path);
  else files.set(path, text);
  branch.push(commitOf(branch, by, message, files));
}

export function filesOf(branch: Branch | undefined): Files {
  return branch?.at(-1)?.files ?? new Map();
}

const paths = /^\/repos\/([^/]+\/[^/]+)\/(contents|git\/ref|git\/refs)(?:\/(.+))?$/;

const written = z.object({
  message: z.string().min(1),
  content: z.base64(),
  branch: z.string(),
  sha: z.string().optional(),
});
const begun = z.object({ ref: z.string().regex(/^refs\/heads\/\S+$/), sha: z.string() });

/**
 * Answers what is asked of files and branches; null: the call is about something else. `may`: whether the caller may write.
 * https://docs.github.com/en/rest/repos/contents, https://docs.github.com/en/rest/git/refs
 */
export function answerBranches(
  call: Call,
  { all, login, exists, may }: { all: Branches; login: string; exists: (repository: string) => boolean; may: boolean },
): Answer | null {
  const [, repository = "", kind, last = ""] = paths.exec(call.path) ?? [];
  if (kind === undefined) return null;
  if (!exists(repository)) return refusal(404, "Not Found");
  const branches = branchesOf(all, repository);
  if (call.method !== "GET" && !may) return refusal(403, "Resource not accessible by personal access token");
  if (kind === "git/ref") {
    const branch = branches.get(last.replace(/^heads\//, ""));
    return branch === undefined ? refusal(404, "Not Found") : json(200, refOf(last, branch));
  }
  if (kind === "git/refs") {
    const { ref, sha } = begun.parse(call.body);
    const name = ref.replace("refs/heads/", "");
    if (branches.has(name)) return refusal(422, "Reference already exists");
    const from = [...branches.values()].find((branch) => branch.at(-1)?.sha === sha);
    if (from === undefined) return refusal(422, "Object does not exist");
    branches.set(name, [...from]);
    return json(201, refOf(`heads/${name}`, from));
  }
  if (call.method === "GET") return readFile(branches, last, call.query.get("ref") ?? "main");
  const { branch: name, content, message, sha } = written.parse(call.body);
  const branch = branches.get(name);
  if (branch === undefined) return refusal(404, `Branch ${name} not found`);
  const before = filesOf(branch).get(last);
  if (before !== undefined && sha === undefined) return refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (sha !== undefined && (before === undefined || idOf(before) !== sha)) {
    return refusal(409, `${last} does not match ${sha}`);
  }
  const text = Buffer.from(content, "base64").toString("utf8");
  put(branch, login, message, last, text);
  return json(before === undefined ? 201 : 200, {
    content: { path: last, sha: idOf(text) },
    commit: { sha: branch.at(-1)?.sha },
  });
}

function readFile(branches: Map<string, Branch>, path: string, ref: string): Answer {
  const branch = branches.get(ref);
  if (branch === undefined) return refusal(404, `No commit found for the ref ${ref}`);
  const text = filesOf(branch).get(path);
  if (text === undefined) return refusal(404, "Not Found");
  const content = Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n");
  return json(200, { type: "file", path, sha: idOf(text), encoding: "base64", content });
}

function refOf(ref: string, branch: Branch) {
  return { ref: `refs/${ref}`, object: { type: "commit", sha: branch.at(-1)?.sha } };
}

/** As `git hash-object` gives it. */
function idOf(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function commitOf(branch: Branch, by: string, message: string, files: Files): Branch[number] {
  const told = [...branch.map(({ sha }) => sha), by, message, ...[...files].flat()].join("\0");
  return { sha: createHash("sha1").update(told).digest("hex"), by, message, files };
}
