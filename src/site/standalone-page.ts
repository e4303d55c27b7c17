import type { SiteAssets } from "./site-page.ts";

/**
 * A page as one file to be looked at: its style within it, and nothing that it would load. Its links lead nowhere yet. The policy of the
 * pages forbids a style within them, so here it allows that alone.
 */
export function standalonePage(html: string, { style }: Pick<SiteAssets, "style">): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/, `$1${policy}$2`)
    .replace(/<link rel="(?:icon|canonical|alternate)"[^>]*>\n?/g, "")
    .replace(/<script\b[^>]*><\/script>\n?/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>\n${style.content}\n</style>`);
}
