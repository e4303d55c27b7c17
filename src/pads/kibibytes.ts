/** Gives a limit as people read it, in whole KiB. */
export function kibibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024)} KiB`;
}
