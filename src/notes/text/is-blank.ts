/** Whether the UTF-16 unit is what `\s` matches. */
export function isBlank(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 160 || (unit >= 0x1680 && /\s/u.test(String.fromCharCode(unit)));
}

/** Whether nothing but blanks stands in a stretch of text. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
