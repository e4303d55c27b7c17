/** Whether a text holds a colon, also a full-width one: without it there is no label, and most rules need not look. */
export function holdsColon(text: string): boolean {
  return text.includes(":") || text.includes("：");
}
