/** A file of the site, as a server answers with it or a folder holds it. */
export type SiteFile = {
  /** Where it is, from the root on: `/harbour/todos/index.html`. */
  readonly path: string;
  /** With its charset. */
  readonly type: string;
  readonly body: () => string;
  /** Whether what is at this path never changes: its name has a digest of it. */
  readonly lasting: boolean;
};

export const htmlType = "text/html; charset=utf-8";
export const jsonType = "application/json; charset=utf-8";

/** The path of the file that a page's address stands for. */
export function pagePath(address: string): string {
  return `${address}index.html`;
}
