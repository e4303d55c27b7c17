import fc from "fast-check";
import { expect, test } from "vitest";
import { messageParts } from "../../src/discord/message-parts.ts";

test("an answer of any length is made of messages that Discord takes, and nothing of it is lost", () => {
  const word = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
    fc.constantFrom("\n\n", "\n## ", " ", "🐫".repeat(800)),
  );
  const letters = (text: string) => text.replaceAll(/\s/g, "");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join("");
      const parts = messageParts({ text, buttons: [], file: null });
      for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(2000);
      const file = parts.at(-1)?.file?.content;
      expect(letters(file ?? parts.map((part) => part.text).join(""))).toBe(letters(text));
    }),
  );
});
