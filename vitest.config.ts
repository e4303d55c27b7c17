import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // Nothing of ours lives at module level, so test files may share what they import: it halves the time.
    isolate: false,
    // One more than two cores: much of a scenario is waiting for sockets.
    maxWorkers: 3,
    testTimeout: 20_000,
  },
});
