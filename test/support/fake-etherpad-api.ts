/** A pad: its text by revision, each with the line break that ends it. */
export type FakeEtherpadPad = {
  readonly revisions: string[];
  /** What `getText` and `getHTML` give where the pad has lists or formatting; null: there is none. */
  shown: string | null;
  html: string | null;
};

type Call = {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly key: string;
  readonly old: boolean;
};
type FakeAnswer = {
  readonly status: number;
  readonly code: number | null;
  readonly message: string;
  readonly data: unknown;
};

const ok = (data: unknown = null): FakeAnswer => ({ status: 200, code: 0, message: "ok", data });
const wrong = (message: string): FakeAnswer => ({ status: 200, code: 1, message, data: null });

/** What Etherpad's API answers to a call, and does to its pads. */
export function callEtherpad(pads: Map<string, FakeEtherpadPad>, { name, fields, key, old }: Call): FakeAnswer {
  if (!Object.hasOwn(functions, name)) return { status: 404, code: 3, message: "no such function", data: null };
  if (fields.get("apikey") !== key) return { status: 401, code: 4, message: "no or wrong API Key", data: null };
  const id = fields.get("padID") ?? "";
  if (!/^(?:g.[a-zA-Z0-9]{16}\$)?[^$]{1,50}$/.test(id)) return wrong("padID did not match requirements");
  const pad = pads.get(id) ?? pads.get(id.replaceAll(/\s+/g, "_"));
  if (pad === undefined) return wrong("padID does not exist");
  return functions[name]?.(pad, fields, old) ?? wrong("");
}

const last = ({ revisions }: FakeEtherpadPad): string => revisions.at(-1) ?? "\n";

const functions: Readonly<
  Record<string, (pad: FakeEtherpadPad, fields: ReadonlyMap<string, string>, old: boolean) => FakeAnswer>
> = {
  getText(pad, fields, old) {
    const rev = fields.get("rev");
    if (rev === undefined) return ok({ text: pad.shown ?? last(pad) });
    const text = pad.revisions[Number(rev)];
    if (text === undefined) return wrong("rev is higher than the head revision of the pad");
    return ok({ text: old ? { text, attribs: "" } : text });
  },
  getRevisionsCount: (pad) => ok({ revisions: pad.revisions.length - 1 }),
  getHTML: (pad) => ok({ html: `<!DOCTYPE HTML><html><body>${pad.html ?? htmlOf(last(pad))}</body></html>` }),
  setText(pad, fields) {
    const text = cleaned(fields.get("text") ?? "");
    become(pad, text.endsWith("\n") ? text : `${text}\n`);
    pad.shown = null;
    pad.html = null;
    return ok();
  },
  appendText(pad, fields) {
    const text = cleaned(fields.get("text") ?? "");
    become(pad, `${last(pad).slice(0, -1)}${text}\n`);
    if (pad.shown !== null) pad.shown = `${pad.shown.slice(0, -1)}${text}\n`;
    return ok();
  },
};

/** The same text makes no revision. */
function become(pad: FakeEtherpadPad, text: string): void {
  if (text !== last(pad)) pad.revisions.push(text);
}

function cleaned(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ".repeat(8)).replaceAll("\u{a0}", " ");
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const linked = escaped.replaceAll(/https?:\S+/g, '<a href="$&" rel="noreferrer noopener">$&</a>');
  return linked.replaceAll("\n", "<br>");
}
