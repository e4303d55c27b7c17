import { Counter, Gauge, Registry } from "prom-client";
import type { Metrics } from "../ports/metrics.ts";
import { todoStates } from "../todos/todo.ts";

/** The metrics, and the text that Prometheus reads of them. */
export type MetricsPage = Metrics & {
  readonly contentType: string;
  render(): Promise<string>;
};

/** Gives metrics that begin at nothing, in a registry of their own. */
export function createMetrics(): MetricsPage {
  const registry = new Registry();
  const registers = [registry];
  const sweeps = new Counter({
    name: "meetbot_sweeps_total",
    help: "Sweeps that ended, by whether all went well.",
    labelNames: ["outcome"],
    registers,
  });
  const lastSweep = new Gauge({
    name: "meetbot_last_sweep_timestamp_seconds",
    help: "When the last sweep ended, as a Unix time.",
    registers,
  });
  const effects = new Counter({
    name: "meetbot_effects_total",
    help: "Effects that were tried (issues, posts, events), by type and by what came of it.",
    labelNames: ["type", "status"],
    registers,
  });
  const todos = new Gauge({
    name: "meetbot_todos",
    help: "Todos at the last sweep, by state.",
    labelNames: ["state"],
    registers,
  });
  const pads = new Counter({
    name: "meetbot_pad_reads_total",
    help: "Readings of pads, by outcome.",
    labelNames: ["outcome"],
    registers,
  });
  const hooks = new Counter({
    name: "meetbot_web_hooks_total",
    help: "Web hooks that came, by what came of them.",
    labelNames: ["outcome"],
    registers,
  });
  return {
    sweepEnded(at, failed) {
      sweeps.inc({ outcome: failed ? "failed" : "done" });
      lastSweep.set(at.epochMilliseconds / 1000);
    },
    effectTried: ({ effect, status }) => effects.inc({ type: effect.type, status }),
    todosCounted(counts) {
      for (const state of todoStates) todos.set({ state }, counts[state] ?? 0);
    },
    padRead: (outcome) => pads.inc({ outcome }),
    webHookCame: (outcome) => hooks.inc({ outcome }),
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}
