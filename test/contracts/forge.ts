import { describe, expect, onTestFinished, test } from "vitest";
import { CallError } from "../../src/errors.ts";
import type { Forge, IssueDraft, IssueState } from "../../src/ports/forge.ts";

/** A forge with the repositories mirage/mirage and mirage/ocaml-solo5, empty, and the people ada and jules. */
export type ForgePlace = {
  readonly forge: Forge;
  readonly now: () => Temporal.Instant;
  /** Somebody opens a pull request, or it changes. */
  pull(repository: string, number: number, state: IssueState["state"]): Promise<void>;
  /** The bodies of the comments that stand there. */
  comments(repository: string, number: number): Promise<readonly string[]>;
  close(): Promise<void>;
};

const name = (text: string) => {
  const [, owner = "", repo = "", number = ""] = /^(.+)\/(.+)#(\d+)$/.exec(text) ?? [];
  return { owner, repo, number: Number(number) };
};
const draft = (marker: string, changes: Partial<IssueDraft> = {}): IssueDraft => ({
  repository: "mirage/mirage",
  title: "Announce the new solver",
  body: "Said in the meeting.",
  labels: [],
  assignees: [],
  marker,
  ...changes,
});

/** What every forge holds. */
export function forgeContract(kind: string, start: () => Promise<ForgePlace>): void {
  async function enter(): Promise<ForgePlace> {
    const place = await start();
    onTestFinished(() => place.close());
    return place;
  }

  describe(`a forge (${kind})`, () => {
    test("creates an issue, and tells what stuck", async () => {
      const { forge } = await enter();
      const issue = await forge.createIssue(draft("meetbot:a", { labels: ["fix", "meeting"], assignees: ["ada"] }));
      expect(issue).toMatchObject({ repository: "mirage/mirage", labels: ["fix", "meeting"], assignees: ["ada"] });
      const [state] = await forge.readStates([name(`mirage/mirage#${issue.number}`)]);
      expect(state).toMatchObject({ kind: "issue", title: "Announce the new solver", state: "open", endedAt: null });
      expect(state?.url).toBe(issue.url);
    });

    test("gives each issue a number of its own, also when they come at once", async () => {
      const { forge } = await enter();
      const issues = await Promise.all(["a", "b", "c"].map((id) => forge.createIssue(draft(`meetbot:${id}`))));
      expect(new Set(issues.map(({ number }) => number)).size).toBe(3);
    });

    test("finds an issue by its whole marker, in its repository, however often it is asked", async () => {
      const { forge, now } = await enter();
      const since = now();
      const first = await forge.createIssue(draft("meetbot:k3"));
      const longer = await forge.createIssue(draft("meetbot:k3f9"));
      const elsewhere = await forge.createIssue(draft("meetbot:k3f9x", { repository: "mirage/ocaml-solo5" }));
      expect(await forge.findIssue("mirage/mirage", "meetbot:k3", since)).toEqual(first);
      expect(await forge.findIssue("mirage/mirage", "meetbot:k3f9", since)).toEqual(longer);
      expect(await forge.findIssue("mirage/mirage", "meetbot:k3f9x", since)).toBeNull();
      expect(await forge.findIssue("mirage/ocaml-solo5", "meetbot:k3f9x", since)).toEqual(elsewhere);
    });

    test("does not take words in the text for a marker", async () => {
      const { forge, now } = await enter();
      const since = now();
      await forge.createIssue(
        draft("meetbot:a", { body: "About `<!-- meetbot:b -->` and <!-- meetbot:b --> in a line" }),
      );
      expect(await forge.findIssue("mirage/mirage", "meetbot:b", since)).toBeNull();
    });

    test("finds an issue that was closed meanwhile", async () => {
      const { forge, now } = await enter();
      const since = now();
      const issue = await forge.createIssue(draft("meetbot:a"));
      await forge.closeIssue(name(`mirage/mirage#${issue.number}`), "completed");
      expect((await forge.findIssue("mirage/mirage", "meetbot:a", since))?.number).toBe(issue.number);
    });

    test("reads the states of many in the order asked, null for what is not there", async () => {
      const { forge, pull } = await enter();
      for (const [number, state] of [
        [144, "open"],
        [145, "draft"],
        [146, "merged"],
        [147, "closed"],
      ] as const) {
        await pull("mirage/ocaml-solo5", number, state);
      }
      const asked = [147, 999, 146, 145, 144, 146].map((number) => name(`mirage/ocaml-solo5#${number}`));
      const states = await forge.readStates(asked);
      expect(states.map((one) => one && `${one.kind} ${one.owner}/${one.repo}#${one.number} ${one.state}`)).toEqual([
        "pull mirage/ocaml-solo5#147 closed",
        null,
        "pull mirage/ocaml-solo5#146 merged",
        "pull mirage/ocaml-solo5#145 draft",
        "pull mirage/ocaml-solo5#144 open",
        "pull mirage/ocaml-solo5#146 merged",
      ]);
      expect(states.map((one) => one && one.endedAt !== null)).toEqual([true, null, true, false, false, true]);
      expect(await forge.readStates([])).toEqual([]);
    });

    test("reads null for names that can't be", async () => {
      const { forge } = await enter();
      const impossible = ["nobody/nothing#1", "mirage/mirage#0", "mirage/mirage#4294967296"].map(name);
      expect(await forge.readStates(impossible)).toEqual([null, null, null]);
    });

    test("closes an issue once; closing it again changes nothing", async () => {
      const { forge } = await enter();
      const { number } = await forge.createIssue(draft("meetbot:a"));
      const issue = name(`mirage/mirage#${number}`);
      await forge.closeIssue(issue, "not planned");
      const [closed] = await forge.readStates([issue]);
      expect(closed?.state).toBe("closed");
      expect(closed?.endedAt).not.toBeNull();
      await forge.closeIssue(issue, "completed");
      expect(await forge.readStates([issue])).toEqual([closed]);
    });

    test("opens a closed issue again, once, and says who closed it no more", async () => {
      const { forge } = await enter();
      const { number } = await forge.createIssue(draft("meetbot:a"));
      const issue = name(`mirage/mirage#${number}`);
      await forge.closeIssue(issue, "not planned");
      expect(await forge.readStates([issue])).toMatchObject([{ state: "closed", reason: "not planned" }]);
      expect(await forge.amendIssue(issue, { what: "reopen" })).toBe(true);
      expect(await forge.readStates([issue])).toMatchObject([{ state: "open", endedAt: null, reason: null }]);
      expect(await forge.amendIssue(issue, { what: "reopen" })).toBe(false);
    });

    test("changes labels, and leaves the others alone", async () => {
      const { forge, now } = await enter();
      const { number } = await forge.createIssue(draft("meetbot:a", { labels: ["fix", "meeting"] }));
      const issue = name(`mirage/mirage#${number}`);
      const change = { what: "relabel", add: ["announcement", "meeting"], remove: ["fix", "task"] } as const;
      expect(await forge.amendIssue(issue, change)).toBe(true);
      const found = await forge.findIssue("mirage/mirage", "meetbot:a", now().subtract({ hours: 1 }));
      expect(found?.labels.toSorted()).toEqual(["announcement", "meeting"]);
      expect(await forge.amendIssue(issue, change)).toBe(false);
    });

    test("replaces a line of the body once, and finds the issue by its marker all the same", async () => {
      const { forge, now } = await enter();
      const { number } = await forge.createIssue(draft("meetbot:a", { body: "- [ ] **forum**: write it\n- [ ] list" }));
      const issue = name(`mirage/mirage#${number}`);
      const tick = {
        what: "replace-line",
        lines: ["- [ ] **forum**: write it"],
        line: "- [x] **forum**: done",
      } as const;
      expect(await forge.amendIssue(issue, tick)).toBe(true);
      expect(await forge.amendIssue(issue, tick)).toBe(false);
      expect(await forge.amendIssue(issue, { what: "append", lines: ["- part one"] })).toBe(true);
      expect(await forge.amendIssue(issue, { what: "append", lines: ["- part one"] })).toBe(false);
      expect(await forge.findIssue("mirage/mirage", "meetbot:a", now().subtract({ hours: 1 }))).not.toBeNull();
    });

    test("keeps one comment of a marker, whatever it says", async () => {
      const { forge, pull, comments } = await enter();
      await pull("mirage/mirage", 20, "merged");
      const at = name("mirage/mirage#20");
      const first = await forge.keepComment(at, { marker: "meetbot:talked/mirageos", body: "Talked about in May." });
      const second = await forge.keepComment(at, { marker: "meetbot:talked/mirageos", body: "In May and in June." });
      expect(second).toEqual(first);
      await forge.keepComment(at, { marker: "meetbot:talked/other", body: "In another series." });
      const said = (await comments("mirage/mirage", 20)).map((body) => body.split("\n", 1)[0]);
      expect(new Set(said)).toEqual(new Set(["In May and in June.", "In another series."]));
    });

    test("gives the text of an issue as it is now, and none of one that is not there", async () => {
      const { forge } = await enter();
      const issue = await forge.createIssue(draft("meetbot:a", { body: "- [ ] one\n- [ ] two" }));
      const filed = { owner: "mirage", repo: "mirage", number: issue.number };
      await forge.amendIssue(filed, { what: "replace-line", lines: ["- [ ] one"], line: "- [x] one" });
      expect(await forge.readBody(filed)).toBe("- [x] one\n- [ ] two\n\n<!-- meetbot:a -->");
      expect(await forge.readBody({ ...filed, number: 99 })).toBeNull();
    });

    test("knows of no pull request that names what nobody named, and of no post in an empty folder", async () => {
      const { forge, now } = await enter();
      const { number } = await forge.createIssue(draft("meetbot:a"));
      const names = [number, 99].map((one) => ({ owner: "mirage", repo: "mirage", number: one }));
      expect(await forge.mentionsOf(names)).toEqual([[], []]);
      expect(await forge.filesAdded("mirage/mirage", "data/blog", now())).toEqual([]);
    });

    test("refuses to close what is not there, in whole sentences", async () => {
      const { forge } = await enter();
      const error = await forge.closeIssue(name("mirage/mirage#7"), "completed").catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(CallError);
      expect(error).toMatchObject({ outcome: "refused" });
      expect(String(error)).toMatch(/^CallError: [A-Z].+mirage\/mirage#7.*\. [A-Z].+\.$/);
    });

    test("says who can be assigned, in the order asked", async () => {
      const { forge } = await enter();
      expect(await forge.assignable("mirage/mirage", ["jules", "ada"])).toEqual(["jules", "ada"]);
      expect(await forge.assignable("mirage/mirage", [])).toEqual([]);
    });
  });
}
