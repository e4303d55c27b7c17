/** What a sentence may be that keeps it from naming work, whatever it says. */
export const isQuestion = (sentence: string): boolean => /\?["”')\]]{0,2}\s*$/u.test(sentence);
export const isHedged = (sentence: string): boolean =>
  /^\W{0,3}(?:maybe|perhaps|possibly|hopefully|ideally|not sure|unclear|please)\b/iu.test(sentence);
export const isConditional = (sentence: string): boolean =>
  /^\W{0,3}(?:if|unless|when|once|whether|assuming|in case)\b/iu.test(sentence);
