/** Takes a part out of a pull request: the part stands between the verb and where it goes. */
const split =
  /\b(?:split(?:ting)?(?: up| out| off)?|separat(?:e|ing)|extract(?:ing)?|mov(?:e|ing)|pull(?:ing)?(?: out)?|factor(?:ing)?(?: out)?|break(?:ing)?(?: out| up)?|tak(?:e|ing)(?: out)?|put(?:ting)?|submit(?:ting)?|carv(?:e|ing)(?: out)?|do(?:ing)?) (?<part>.+?) (?:out )?(?:into|to|in|as|from|out of|off) (?:an?|the|its|their|our|that|this)?\s*(?:(?:other|another|separate|own|new|smaller|different|distinct|second|extra|dedicated) )*(?:PRs?|pull requests?|patch(?:es)?|MRs?)\b/i;
const whole =
  /^(?:the |this |that |our )?(?:(?:big|whole|large|huge) )?(?:PRs?|pull requests?|it|this|that|them|things|changes?|(?:\S+ )?(?:PR|pull request)(?: \S+#\d+)?|\S*#\d+)$/i;

/** Where the sentence names both: "the timer out of #1500 into another PR". */
const origin = / (?:out of|from) (?:(?:the|this|that|our) )?(?:PR |pull request )?(?:\S*#\d+|https?:\/\/\S+)$/i;

/** Gives what is to go out of a pull request; null where the sentence does not say. */
export function splitPart(sentence: string): string | null {
  const part = split
    .exec(sentence)
    ?.groups?.["part"]?.replace(/^(?:out|off|up) /i, "")
    .replace(origin, "");
  return part === undefined || whole.test(part) ? null : part;
}

/** Gives the imperative for a pull request that is to be split; null where the sentence itself says it best. */
export function splitTitle(sentence: string, pull: string | null): string | null {
  const part = splitPart(sentence);
  if (pull === null) return null;
  if (part !== null) return `Split ${part} out of ${pull}`;
  return sentence.includes(pull) ? null : `Split ${pull}`;
}
