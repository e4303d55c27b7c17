import { isDeepStrictEqual } from "node:util";
import type { Keyv } from "keyv";
import type { z } from "zod";
import { UserError } from "../errors.ts";
import type { Collection } from "../ports/store.ts";
import { jsonFault } from "./json-fault.ts";
import { sentences } from "./sentences.ts";
import { storeFault } from "./store-fault.ts";

/**
 * Gives a collection over one namespace of Keyv. What is read is parsed by `schema`; a record that does not fit throws a
 * `UserError` that names it. What is written must be what will be read: a value that JSON or the schema would change is a
 * bug, thrown before anything is written.
 */
export function createCollection<T>(options: {
  keyv: Keyv;
  name: string;
  file: string;
  schema: z.ZodType<T>;
}): Collection<T> {
  const { keyv, name, file, schema } = options;

  const parse = (key: string, value: unknown): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new UserError(sentences.unreadable(`${name}/${key}`, file, reasons(parsed.error)), { cause: parsed.error });
  };
  const check = (key: string, value: T): void => {
    if (key === "") throw new Error(`A record of ${name} needs a key`);
    const fault = jsonFault(value);
    if (fault !== null) throw new TypeError(`${name}/${key} can't be stored: ${fault}`);
    const plain: unknown = JSON.parse(JSON.stringify(value));
    const parsed = schema.safeParse(plain);
    if (!parsed.success) throw new TypeError(`${name}/${key} can't be stored: ${reasons(parsed.error)}`);
    if (!isDeepStrictEqual(parsed.data, plain)) {
      throw new TypeError(`${name}/${key} has fields that src/store/records.ts does not know, and would lose them`);
    }
  };
  const told = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      throw storeFault(error, file);
    }
  };

  return {
    get: (key) =>
      told(async () => {
        const value: unknown = await keyv.get(key);
        return value === undefined ? null : parse(key, value);
      }),
    set: (key, value) =>
      told(async () => {
        check(key, value);
        if (!(await keyv.set(key, value))) throw new Error(`${name}/${key} was not written`);
      }),
    delete: (key) =>
      told(async () => {
        await keyv.delete(key);
      }),
    all: () =>
      told(async () => {
        const records: T[] = [];
        for await (const [key, value] of keyv.iterator()) records.push(parse(key, value));
        return records;
      }),
  };
}

function reasons(error: z.ZodError): string {
  return error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": ")).join("; ");
}
