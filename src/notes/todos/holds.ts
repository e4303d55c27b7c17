/** What a sentence may be that keeps it from naming work, whatever it says. */
export type Hold = { readonly name: string; readonly holds: (sentence: string) => boolean };

export const isQuestion = (sentence: string): boolean =>
  sentence.includes("?") &&
  /\?["”')\]]{0,2}\s*$/u.test(sentence.replace(/(?<=\p{L}[^?]{10,})\s*[(（][^()（）]{0,60}[)）][\s.]*$/u, ""));
export const isHedged = (sentence: string): boolean =>
  /^\W{0,3}(?:maybe|perhaps|possibly|hopefully|ideally|not sure|unclear|please)\b/iu.test(sentence);
export const isConditional = (sentence: string): boolean =>
  /^\W{0,3}(?:if|unless|when|once|whether|assuming|in case)\b/iu.test(sentence);

/** What is said of the meeting itself: "I'll go first", "let's move on". */
const isTalk = (sentence: string): boolean =>
  /\b(?:I|we|let|he|she)['’](?:ll|s)\s(?:(?:just|now|also|then)\s)?(?:go\s(?:first|ahead|on|over|through|back|next)|start\b(?!\s(?:with|the|a|on|an)\b.{12})|begin\b|get started|move\s(?:on|to the next)|share my screen|take (?:that|this|it) as|stop\b|(?:need to )?wrap\b|vote\b|come back to|leave it (?:at|there|here)|skip\b|hand over|let\b|be (?:right )?back|talk about (?:it|this|that) (?:later|next|then|offline)|wait\b|see\b(?! if| whether))/iu.test(
    sentence,
  ) ||
  /\bto (?:facilitate|scribe|moderate|chair|minute|host|take (?:notes|minutes))\b(?! (?:the )?next)|\b(?:turn|switch|start|stop) (?:on |off )?(?:the )?recording\b|^\W*assign roles\b|\b(?:at the (?:beginning|start|end) of|just before|during) (?:the|this|each|every) (?:meeting|call)\b/iu.test(
    sentence,
  );

/** The holds of whole sentences, in the order in which they are told. */
export const sentenceHolds: readonly Hold[] = [
  { name: "question", holds: isQuestion },
  { name: "hedged", holds: isHedged },
  { name: "about-the-meeting", holds: isTalk },
];
