import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDelivery } from "../../src/github/read-delivery.ts";
import { hookOf, hookSecret as secret, issuesHook } from "../support/github-hook.ts";

const now = Temporal.Instant.from("2026-03-03T09:00:02Z");
const read = (request: { headers: Headers; body: Uint8Array }) => readDelivery(request, { secret, now });
const events = fc.constantFrom(
  ..."issues pull_request issue_comment repository installation installation_repositories ping push __proto__".split(
    " ",
  ),
);
const refusals = ["unsigned", "form", "unnamed", "unreadable"];

test("Any bytes under any headers are refused, not stumbled over", async () => {
  const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
  const names = ["Content-Type", "X-GitHub-Delivery", "X-GitHub-Event", "X-Hub-Signature-256"];
  const headers = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.constant("application/json")));
  await fc.assert(
    fc.asyncProperty(headers, fc.uint8Array({ maxLength: 200 }), async (given, body) => {
      expect(await read({ headers: new Headers(given), body })).toEqual({ refusal: "unsigned" });
    }),
    { numRuns: 500 },
  );
});

/** A payload of GitHub's form in which one thing, however deep, is another. */
const bent = fc
  .tuple(fc.nat(40), fc.jsonValue(), fc.constantFrom("closed", "renamed", "transferred"))
  .map(([place, other, action]) => {
    const payload = {
      ...issuesHook(action, { changes: { new_issue: { number: 3 }, new_repository: { full_name: "a/b" } } }),
      pull_request: { number: 4, updated_at: "2026-03-03T09:00:00+01:00" },
      repositories: [{ full_name: "a/b" }],
    };
    let passed = 0;
    const text = JSON.stringify(payload, (key, value: unknown) => (key !== "" && passed++ === place ? other : value));
    return new TextEncoder().encode(text);
  });

test("Whatever GitHub signs is understood or refused, and what is understood can be looked at", async () => {
  const anything = fc.jsonValue().map((value) => new TextEncoder().encode(JSON.stringify(value)));
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(events, fc.oneof(anything, fc.uint8Array({ minLength: 1 }), bent), async (event, body) => {
      const answer = await read(hookOf(event, body));
      const found = "refusal" in answer ? null : answer.delivery;
      expect(refusals).toContain("refusal" in answer ? answer.refusal : "unreadable");
      for (const one of found?.issues ?? []) {
        expect(`${one.owner}/${one.repo}#${one.number}`).toMatch(/^[\w-]+\/[\w.-]+#[1-9]\d*$/);
      }
      for (const one of found?.repositories ?? []) expect(one).toMatch(/^[\w-]+\/[\w.-]+$/);
      expect(() => Temporal.Instant.from(found?.changedAt ?? now)).not.toThrow();
      seen.add(found === null ? "refused" : found.issues.length > 0 ? "issue" : "other");
    }),
    { numRuns: 3000 },
  );
  expect([...seen].toSorted()).toEqual(["issue", "other", "refused"]);
});

test("A body or a signature that is changed in any place is refused", async () => {
  const signed = hookOf("issues", issuesHook("closed"));
  const signature = signed.headers.get("X-Hub-Signature-256") ?? "";
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (nat, bits) => {
      const place = nat % signed.body.length;
      const body = signed.body.map((byte, at) => (at === place ? byte ^ bits : byte));
      expect(await read({ ...signed, body })).toEqual({ refusal: "unsigned" });
      expect(await read({ ...signed, body: signed.body.subarray(0, place) })).toEqual({ refusal: "unsigned" });
      expect(await read({ ...signed, body: Uint8Array.from([...signed.body, bits]) })).toEqual({ refusal: "unsigned" });

      const at = nat % signature.length;
      const other = String.fromCharCode(0x21 + ((signature.charCodeAt(at) + (bits % 93)) % 94));
      const headers = new Headers(signed.headers);
      headers.set("X-Hub-Signature-256", signature.slice(0, at) + other + signature.slice(at + 1));
      if (headers.get("X-Hub-Signature-256") === signature) return;
      expect(await read({ ...signed, headers })).toEqual({ refusal: "unsigned" });
    }),
    { numRuns: 1000 },
  );
  expect(await read(signed)).toHaveProperty("delivery");
});
