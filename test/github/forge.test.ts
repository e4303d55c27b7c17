import { connectGitHub } from "../../src/github/connect-github.ts";
import { githubForge } from "../../src/github/forge.ts";
import { forgeContract } from "../contracts/forge.ts";
import { startGitHubWorld } from "../support/github-world.ts";
import { readableLog } from "../support/readable-log.ts";

for (const app of [false, true]) {
  forgeContract(app ? "GitHub, as an App" : "GitHub, by token", async () => {
    const world = await startGitHubWorld({ app });
    const now = () => Temporal.Now.instant();
    const github = connectGitHub({ ...world.connection, log: readableLog() });
    return {
      forge: githubForge({ github, now }),
      now,
      async pull(repository, number, state) {
        world.pull({ repository, number, title: "Port to OCaml 5", state });
      },
      close: () => world.stop(),
    };
  });
}
