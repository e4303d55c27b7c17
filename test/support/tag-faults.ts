/** What is wrong with the tags of a piece of HTML that has no void elements: those that are closed by another's, or never. */
export function tagFaults(html: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [tag, close, name = ""] of html.matchAll(/<(\/?)([a-z]\w*)[^<>]*>/g)) {
    if (close === "") open.push(name);
    else if (open.pop() !== name) faults.push(tag);
  }
  return [...faults, ...open];
}
