import { expect, test } from "vitest";

import { cookieJar } from "../../src/pads/cookie-jar.ts";

/** The header that goes out after each of these answers. */
function afterEach(...answers: readonly (readonly string[])[]): (string | null)[] {
  const jar = cookieJar();
  return answers.map((lines) => {
    jar.keep(new Headers(lines.map((line): [string, string] => ["set-cookie", line])));
    return jar.header();
  });
}

test("cookies are sent back without their attributes, replaced by name, and dropped when the server drops them", () => {
  const answers = afterEach(
    [],
    ["connect.sid=s%3Aone.sig; Path=/; Expires=Mon, 07 Dec 2026 03:39:11 GMT; HttpOnly", "proxy=a=b"],
    [],
    ["connect.sid=s%3Atwo.sig; Path=/"],
    ["proxy=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"],
    ["no name", "=nameless", "connect.sid=gone; Max-Age=0"],
  );
  expect(answers).toEqual([
    null,
    "connect.sid=s%3Aone.sig; proxy=a=b",
    "connect.sid=s%3Aone.sig; proxy=a=b",
    "connect.sid=s%3Atwo.sig; proxy=a=b",
    "connect.sid=s%3Atwo.sig",
    null,
  ]);
});
