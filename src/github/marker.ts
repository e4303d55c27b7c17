/** Gives the line that hides a marker in an issue's body: GitHub keeps HTML comments and does not show them. */
export function markerLine(marker: string): string {
  return `<!-- ${marker} -->`;
}

/** Whether the marker stands in the body as a line of its own; what people wrote around it, and how lines end, is nothing to us. */
export function carriesMarker(body: string | null, marker: string): boolean {
  return (body ?? "").split(/\r\n?|\n/).some((line) => line.trim() === markerLine(marker));
}
