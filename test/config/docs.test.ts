import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { exampleConfig } from "../../scripts/docs/example-config.ts";
import { configJsonSchema } from "../../scripts/docs/config-json-schema.ts";
import { makeDocs } from "../../scripts/generate-docs.ts";
import { least, told } from "./told.ts";

const docs = await makeDocs();

test.each(docs)("$file is as the code makes it (if not: npm run generate)", ({ file, text }) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("The example with everything in it has no fault", () => {
  expect(told(exampleConfig())).toBe("no fault");
});

test("Editors judge a file by the JSON Schema as the bot does", () => {
  const schema: object = JSON.parse(configJsonSchema());
  const judge = new Ajv2020({ strict: false, formats: { uri: true, duration: true } }).compile(schema);
  const isRight = (text: string) => judge(parse(text));
  expect(
    [exampleConfig(), least, `${least}    event: maybe`, `${least}    colour: blue`, "series: []"].map(isRight),
  ).toEqual([true, true, false, false, false]);
});
