const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Gives text as HTML, or XML, that shows the same and does nothing, as content and within quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/** `html` is inert already, as are the parts of the others. */
export const html = {
  text: escapeHtml,
  paragraph: (inner: string): string => `<p>${inner}</p>`,
  heading: (inner: string): string => `<h3>${inner}</h3>`,
  list: (items: readonly string[]): string =>
    items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`,
  /** Only to the web: any other scheme could act. Without an address the text stands alone. */
  link: (url: string | null, label: string): string =>
    url !== null && /^https?:\/\//i.test(url)
      ? `<a href="${escapeHtml(url)}" rel="nofollow noopener">${escapeHtml(label)}</a>`
      : escapeHtml(label),
};
