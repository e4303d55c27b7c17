/** Gives a part of a URL's path as people see it; null where a percent sign is without its two digits. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
