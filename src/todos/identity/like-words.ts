/** Whether two words are one with another ending, or with one slip of the finger. Short ones and numbers are what they are. */
export function isLikeWord(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.min(one.length, other.length) < 3 || /\p{N}/u.test(one + other)) return false;
  const start = commonStart(one, other);
  if (start >= 3 && isEnding(one.slice(start)) && isEnding(other.slice(start))) return true;
  return Math.min(one.length, other.length) >= 5 && isOneSlip(one, other, start);
}

function isEnding(rest: string): boolean {
  return ["", "s", "es", "d", "ed", "e", "ing", "ment", "ation"].includes(rest);
}

/** One letter too many, too few, another, or two letters the wrong way round. */
function isOneSlip(one: string, other: string, start: number): boolean {
  const [left, right] = [one.slice(start), other.slice(start)];
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return isTurned || left.slice(1) === right || right.slice(1) === left || left.slice(1) === right.slice(1);
}

function commonStart(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
}
