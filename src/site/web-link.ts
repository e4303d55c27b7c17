/** Gives an address that leads to the web and does nothing else; null for any other. */
export function webLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
