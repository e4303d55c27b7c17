import { openStore } from "../../src/store/open-store.ts";
import { ledgerForge } from "../../src/terminal/ledger.ts";
import { forgeContract } from "../contracts/forge.ts";
import { clockAt } from "../support/clock.ts";
import { plainState } from "../support/issue-state.ts";

forgeContract("the ledger", async () => {
  const { now } = clockAt("2026-01-12T12:00:00Z");
  const store = await openStore({ folder: ":memory:" });
  return {
    forge: ledgerForge({ issues: store.ledger, now }),
    now,
    async pull(repository, number, state) {
      const [owner = "", repo = ""] = repository.split("/");
      const endedAt = state === "open" || state === "draft" ? null : now().toString();
      const pull = { owner, repo, number, kind: "pull", title: "Port to OCaml 5", state, endedAt } as const;
      const more = {
        ...plainState,
        url: "https://github.com/",
        body: "",
        labels: [],
        comments: [],
        createdAt: now().toString(),
      };
      await store.ledger.set(`${repository}#${number}`, { version: 1, ...pull, ...more });
    },
    async comments(repository, number) {
      return ((await store.ledger.get(`${repository}#${number}`))?.comments ?? []).map(({ body }) => body);
    },
    close: () => store.close(),
  };
});
