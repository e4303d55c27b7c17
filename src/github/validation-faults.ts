import { z } from "zod";

const fault = z.object({
  field: z.string().default("a field"),
  code: z.string().default(""),
  message: z.string().nullish(),
  value: z.union([z.string(), z.number()]).nullish(),
});

const answer = z.object({
  message: z.string().default("it does not say which"),
  errors: z.array(z.union([z.string(), fault])).default([]),
});

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
const codes: Readonly<Record<string, string>> = {
  missing: "does not exist",
  missing_field: "is missing",
  invalid: "is not accepted",
  already_exists: "exists already",
  unprocessable: "can't be used",
};

/** Gives what GitHub's answer 422 finds fault with, in words; where it names nothing, what it says at all. */
export function validationFaults(data: unknown): readonly string[] {
  const { message, errors } = answer.safeParse(data).data ?? answer.parse({});
  return errors.length === 0 ? [oneLine(message)] : errors.slice(0, 5).map(inWords);
}

function inWords(found: string | z.infer<typeof fault>): string {
  if (typeof found === "string") return oneLine(found);
  if (found.message) return oneLine(found.message);
  const value = found.value == null ? "" : ` "${found.value}"`;
  return oneLine(`${found.field}${value} ${codes[found.code] ?? codes["invalid"]}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 200);
}
