import { createHmac } from "node:crypto";

/** The secret that GitHub and the bot share in tests. */
export const hookSecret = "a long random text";

/** A web hook as GitHub sends it: `body` as it is, or as JSON; signed by hand, not by the library that verifies it. */
export function hookOf(
  event: string,
  body: object | Uint8Array,
  { id = "72d3162e-cc78-11e3-81ab-4c9367dc0958", secret = hookSecret }: { id?: string; secret?: string } = {},
) {
  const bytes = body instanceof Uint8Array ? Uint8Array.from(body) : new TextEncoder().encode(JSON.stringify(body));
  const signature = createHmac("sha256", secret).update(bytes).digest("hex");
  const headers = new Headers({
    Accept: "*/*",
    "Content-Type": "application/json",
    "User-Agent": "GitHub-Hookshot/044aadd",
    "X-GitHub-Delivery": id,
    "X-GitHub-Event": event,
    "X-GitHub-Hook-ID": "292430182",
    "X-GitHub-Hook-Installation-Target-ID": "79929171",
    "X-GitHub-Hook-Installation-Target-Type": "repository",
    "X-Hub-Signature": `sha1=${createHmac("sha1", secret).update(bytes).digest("hex")}`,
    "X-Hub-Signature-256": `sha256=${signature}`,
  });
  return { headers, body: bytes };
}

const sender = { login: "ada", id: 1, type: "User" };
const repositoryOf = (name: string) => {
  const [login = "", repo = ""] = name.split("/");
  return { id: 9, name: repo, full_name: name, private: false, owner: { login, id: 2 }, archived: false };
};
const issueOf = (number: number, more: object = {}) => ({
  number,
  title: "Announce the port",
  state: "open",
  body: "Said in the meeting.",
  updated_at: "2026-03-03T09:00:00Z",
  ...more,
});

/** `issues`, of `mirage/mirage#12` unless said otherwise. */
export function issuesHook(action: string, more: { number?: number; changes?: object; updatedAt?: unknown } = {}) {
  const { number = 12, changes, updatedAt = "2026-03-03T09:00:00Z" } = more;
  const issue = issueOf(number, { updated_at: updatedAt });
  return { action, issue, repository: repositoryOf("mirage/mirage"), sender, ...(changes && { changes }) };
}

/** The move of `mirage/mirage#12` to `mirage/mirage-www#3`, as the one and the other tell it. */
export const moveHooks = {
  left: issuesHook("transferred", {
    changes: { new_issue: issueOf(3), new_repository: repositoryOf("mirage/mirage-www") },
  }),
  arrived: {
    ...issuesHook("opened", {
      number: 3,
      changes: { old_issue: issueOf(12), old_repository: repositoryOf("mirage/mirage") },
    }),
    repository: repositoryOf("mirage/mirage-www"),
  },
};

/** `pull_request`, of `mirage/ocaml-solo5#144`. */
export function pullHook(action: string) {
  const pull = issueOf(144, { merged: true, state: "closed" });
  return { action, number: 144, pull_request: pull, repository: repositoryOf("mirage/ocaml-solo5"), sender };
}

/** `issue_comment`, below `mirage/mirage#12`. */
export function commentHook(action: string) {
  const comment = { id: 5, body: "word-4711", user: sender, updated_at: "2026-03-03T10:00:00Z" };
  return { ...issuesHook(action), comment };
}

/** `repository`, of what is called `mirage/mirage` now. */
export function repositoryHook(action: string, changes?: object) {
  return { action, repository: repositoryOf("mirage/mirage"), sender, ...(changes && { changes }) };
}

/** `installation` and `installation_repositories`: what they list under which name. */
export function installationHook(action: string, lists: Readonly<Record<string, readonly string[]>>) {
  const listed = Object.entries(lists).map(([key, names]) => [key, names.map((name) => repositoryOf(name))]);
  return { action, installation: { id: 7, account: { login: "mirage" } }, sender, ...Object.fromEntries(listed) };
}

/** What GitHub sends first, when a web hook is set up. */
export const pingHook = { zen: "Keep it logically awesome.", hook_id: 292430182, hook: { type: "Repository" }, sender };
