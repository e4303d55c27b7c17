import fc from "fast-check";
import { expect, test } from "vitest";
import { addressesOf, jsonAddress, publicAddress, relativeAddress } from "../../src/archive/addresses.ts";
import { anchorsOf } from "../../src/archive/anchors.ts";

const titles = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("Release", "release!", "C", "C++", "")),
);

test("anchors are unique on their page, have no blanks, and do not depend on topics of other letters", () => {
  fc.assert(
    fc.property(titles, fc.string({ unit: "binary" }), fc.nat(), (some, more, place) => {
      const anchors = anchorsOf("topic", some);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const anchor of anchors) expect(anchor).toMatch(/^topic-[^\s\p{C}]+$/u);
      const [added] = anchorsOf("topic", [more]);
      fc.pre(!anchors.includes(added ?? ""));
      const at = place % (some.length + 1);
      expect(anchorsOf("topic", some.toSpliced(at, 0, more)).toSpliced(at, 1)).toEqual(anchors);
    }),
  );
});

test("anchors can be read", () => {
  const long = "The next release waits for the tests on aarch64 and for a second pair of eyes";
  expect(anchorsOf("topic", ["What does our CI still build?", "Release", "Release!", "Élan café", long, "???"]))
    .toMatchInlineSnapshot(`
      [
        "topic-what-does-our-ci-still-build",
        "topic-release",
        "topic-release--2",
        "topic-élan-café",
        "topic-the-next-release-waits-for-the-tests-on-aarch64-and-for-a-c217arj4c3",
        "topic-rx3xc10gnr",
      ]
    `);
});

const { home, meeting, todos, people, calendar, todo, inMeeting, asset } = addressesOf("harbour");
const pages = ["/", home, meeting("2024-12-09"), todos, people];

test("a relative link leads where the address does, from every page, under any path", () => {
  const all = [...pages, calendar, todo("todo-k3f9q0x2aa"), inMeeting("2024-12-09", "topic-café"), asset("site.css")];
  for (const from of pages) {
    for (const to of all) {
      for (const base of ["https://example.org", "https://example.org/a/b"]) {
        expect(new URL(relativeAddress(from, to), base + from).href).toBe(new URL(base + to).href);
      }
    }
  }
});

test("people elsewhere get a whole link, and programs the page as JSON", () => {
  expect(publicAddress("https://example.org/minutes/", meeting("2024-12-09"))).toBe(
    "https://example.org/minutes/harbour/2024-12-09/",
  );
  expect(jsonAddress(todos)).toBe("/harbour/todos/index.json");
});
