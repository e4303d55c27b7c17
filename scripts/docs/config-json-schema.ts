import { z } from "zod";
import { configSchema } from "../../src/config/schema.ts";

/** The JSON Schema of `meetbot.yaml` as it is written, for editors. */
export function configJsonSchema(): string {
  return JSON.stringify(z.toJSONSchema(configSchema, { io: "input" }), null, 2);
}
