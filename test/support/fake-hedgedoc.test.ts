import { expect, onTestFinished, test } from "vitest";

import { startFakeHedgeDoc } from "./fake-hedgedoc.ts";

const etag = 'W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"';

/** What a guest with a browser's cookie is answered, one line a request. */
async function answers(...asked: readonly (readonly [line: string, init?: RequestInit])[]): Promise<string> {
  const fake = await startFakeHedgeDoc();
  onTestFinished(() => fake.close());
  fake.write("open", "# Pad freely\n");
  fake.write("shut", "# Pad private\n", "private");
  const lines: string[] = [];
  for (const [line, init] of asked) {
    const [method = "", path = ""] = line.split(" ");
    const response = await fetch(`${fake.url}${path}`, { ...init, method, redirect: "manual" });
    const told = ["location", "content-type", "etag"].map((name) => response.headers.get(name) ?? "-").join(" | ");
    lines.push(`${line} → ${response.status} ${told}`.replaceAll(fake.url, "HOME"));
  }
  return lines.join("\n");
}

// These lines are what real servers, 1.10.3 and 1.12.0 with free URLs on, answered alike; of pages the ETag differs.

test("the fake reads notes as HedgeDoc does", async () => {
  const known = { "if-none-match": etag, "cache-control": "max-age=0" };
  expect(
    await answers(
      ["GET /open/download"],
      ["HEAD /open/download"],
      ["GET /open/download the ETag alone", { headers: { "if-none-match": etag } }],
      ["GET /open/download the ETag and max-age=0", { headers: known }],
      ["GET /open/download a strong ETag", { headers: { ...known, "if-none-match": etag.slice(2) } }],
      ["GET /s/open/download"],
      ["GET /shut/download"],
      ["GET /p/open/download"],
      ["GET /open/"],
      ["GET /open/publish"],
      ["GET /open/slide"],
      ["GET /s/open/edit"],
    ),
  ).toMatchInlineSnapshot(`
    "GET /open/download → 200 - | text/markdown; charset=utf-8 | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    HEAD /open/download → 200 - | text/markdown; charset=utf-8 | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    GET /open/download the ETag alone → 200 - | text/markdown; charset=utf-8 | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    GET /open/download the ETag and max-age=0 → 304 - | - | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    GET /open/download a strong ETag → 304 - | - | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    GET /s/open/download → 200 - | text/markdown; charset=utf-8 | W/"d-qMaFJ48DCg9hjr6N5FGp0pPzq64"
    GET /shut/download → 302 HOME/ | text/plain; charset=utf-8 | -
    GET /p/open/download → 302 HOME/p/short-1 | text/plain; charset=utf-8 | -
    GET /open/ → 301 HOME/open | text/plain; charset=utf-8 | -
    GET /open/publish → 302 HOME/s/open | text/plain; charset=utf-8 | -
    GET /open/slide → 302 HOME/p/open | text/plain; charset=utf-8 | -
    GET /s/open/edit → 302 HOME/open?both | text/plain; charset=utf-8 | -"
  `);
});

test("the fake refuses, and creates what it should not, as HedgeDoc does", async () => {
  const markdown = { headers: { "content-type": "text/markdown" } };
  const told = await answers(
    ["GET /missing/download"],
    ["GET /s/missing"],
    ["GET /a/b/c/d"],
    ["GET /%zz/download"],
    ["GET /%ff/download"],
    ["GET /missing"],
    ["GET /missing"],
    ["GET /missing/download"],
    ["POST /new/open", { ...markdown, body: "x" }],
    ["POST /new/json", { headers: { "content-type": "application/json" }, body: '{"a":1}' }],
    ["GET /json/download"],
    ["POST /new/lines", { ...markdown, body: "a\r\nb" }],
    ["GET /lines/download"],
    ["POST /new/long", { ...markdown, body: "x".repeat(100_001) }],
    ["POST /open", { ...markdown, body: "x" }],
  );
  expect(told.replaceAll(/(text\/html; charset=utf-8) \| .+/g, "$1")).toMatchInlineSnapshot(`
    "GET /missing/download → 404 - | text/html; charset=utf-8
    GET /s/missing → 404 - | text/html; charset=utf-8
    GET /a/b/c/d → 404 - | text/html; charset=utf-8
    GET /%zz/download → 400 - | text/html; charset=utf-8
    GET /%ff/download → 400 - | text/html; charset=utf-8
    GET /missing → 302 HOME/missing | text/plain; charset=utf-8 | -
    GET /missing → 200 - | text/html; charset=utf-8
    GET /missing/download → 200 - | text/markdown; charset=utf-8 | W/"0-2jmj7l5rSw0yVb/vlWAYkK/YBwk"
    POST /new/open → 409 - | text/html; charset=utf-8
    POST /new/json → 302 HOME/json | text/plain; charset=utf-8 | -
    GET /json/download → 200 - | text/markdown; charset=utf-8 | W/"0-2jmj7l5rSw0yVb/vlWAYkK/YBwk"
    POST /new/lines → 302 HOME/lines | text/plain; charset=utf-8 | -
    GET /lines/download → 200 - | text/markdown; charset=utf-8 | W/"3-/NEn/6EBYGkAatkfPzYSSPm98nI"
    POST /new/long → 413 - | text/html; charset=utf-8
    POST /open → 404 - | text/html; charset=utf-8"
  `);
});
