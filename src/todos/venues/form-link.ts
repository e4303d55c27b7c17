import type { Announce } from "../../meetings/series.ts";
import type { Draft } from "./draft-for.ts";

/** Browsers and servers take more, but not all of them: a longer draft is copied by hand. */
const longest = 4000;

/** The address of a form; `isFilled`: whether the whole draft is in it, and not its title alone. */
export type FormLink = { readonly link: string; readonly isFilled: boolean };

/**
 * Gives the address of a venue's form, filled in with the draft; with its title alone where that would be longer than `most`, in UTF-16
 * code units.
 */
export const formLink = {
  /** https://meta.discourse.org/t/create-a-link-to-start-a-new-topic-with-pre-filled-information/28074 */
  forum: (forum: string, { title, body }: Draft, { tags }: Announce, most = longest): FormLink =>
    link(
      `${forum.replace(/\/+$/, "")}/new-topic`,
      { title, ...(tags.length === 0 ? {} : { tags: tags.join(",") }) },
      { body },
      most,
    ),
  /** GitHub's page for a new file: https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files */
  site: (site: string, { slug, body }: Draft, { posts }: Announce, most = longest): FormLink =>
    link(`https://github.com/${site}/new/main/${posts}`, { filename: `${slug}.md` }, { value: body }, most),
  /** https://www.rfc-editor.org/rfc/rfc6068 */
  list: (list: string, { title, body }: Draft, _: Announce, most = longest): FormLink =>
    link(`mailto:${list}`, { subject: title }, { body: body.replaceAll("\n", "\r\n") }, most),
};

function link(
  address: string,
  always: Readonly<Record<string, string>>,
  text: Readonly<Record<string, string>>,
  most: number,
): FormLink {
  const whole = `${address}?${query({ ...always, ...text })}`;
  const isFilled = whole.length <= most;
  return { link: isFilled ? whole : `${address}?${query(always)}`, isFilled };
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join("&");
}

/** Brackets and the like would end a Markdown link, which `encodeURIComponent` leaves as they are. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
