import { createMetrics } from "../../src/web/metrics.ts";
import { table } from "./table.ts";

/** What `/metrics` tells, as a Markdown table. */
export async function metricsTable(): Promise<string> {
  const page = await createMetrics().render();
  const rows = [...page.matchAll(/^# HELP (\S+) (.*)$/gm)].map(([, name = "", help = ""]) => [`\`${name}\``, help]);
  return table(["Metric", "Meaning"], rows);
}
