import { text as readBody } from "node:stream/consumers";

import { callEtherpad, type FakeEtherpadPad } from "./fake-etherpad-api.ts";
import { startLoopback } from "./loopback.ts";

/** What a proxy before the server, or a broken server, answers to one call. */
export type EtherpadFault = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

export type FakeEtherpad = {
  /** The server's address with its sub path, no slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly pads: Map<string, FakeEtherpadPad>;
  /** The functions called so far. */
  readonly calls: readonly string[];
  /** Every URL that was asked for. */
  readonly paths: readonly string[];
  /** Writes a pad as people do in its editor, and gives the URL that they copy. */
  write(name: string, text: string): string;
  /** Does something just before the next call of a function. */
  before(call: string, deed: () => void): void;
  /** Lets the next calls fail, one fault each. */
  fail(...faults: readonly (EtherpadFault | "cut")[]): void;
  close(): Promise<void>;
};

/**
 * Starts the HTTP API of an Etherpad on a loopback port, as 2.5.3 and 1.8.14 answer (`old`), observed on real ones; as
 * strict: a wrong key is code 4, a body that is no form is waited for without end.
 */
export async function startFakeEtherpad({ subPath = "", old = false } = {}): Promise<FakeEtherpad> {
  const key = "key-of-the-fake-etherpad";
  const pads = new Map<string, FakeEtherpadPad>();
  const calls: string[] = [];
  const paths: string[] = [];
  const faults: (EtherpadFault | "cut")[] = [];
  const deeds: { readonly call: string; readonly deed: () => void }[] = [];

  const { origin, close } = await startLoopback(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://fake");
    paths.push(request.url ?? "");
    const body = await readBody(request);
    const fault = faults.shift();
    if (fault === "cut") return void request.socket.destroy();
    if (fault !== undefined) return void response.writeHead(fault.status, fault.headers ?? {}).end(fault.body ?? "");
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
    if (request.method === "POST" && !isForm) return;
    const [, version, name = ""] = /^\/api\/([\d.]+)\/(\w+)$/.exec(pathname.slice(subPath.length)) ?? [];
    const fields = new Map([...searchParams, ...new URLSearchParams(body)]);
    calls.push(name);
    const due = deeds.findIndex(({ call }) => call === name);
    if (due !== -1) for (const { deed } of deeds.splice(due, 1)) deed();
    const isThere = pathname.startsWith(`${subPath}/`) && version === "1.2.15";
    const { status, ...answer } = isThere
      ? callEtherpad(pads, { name, fields, key, old })
      : { status: 404, code: null, message: "", data: null };
    const type = answer.code === null ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    response.writeHead(status, { "content-type": type });
    response.end(answer.code === null ? `<pre>Cannot POST ${pathname}</pre>` : JSON.stringify(answer));
  });

  return {
    url: `${origin}${subPath}`,
    key,
    pads,
    calls,
    paths,
    write(name, text) {
      const pad = pads.get(name) ?? { revisions: ["\n"], shown: null, html: null };
      // Typed and pasted tabs become spaces; the line break at the end is Etherpad's own.
      pad.revisions.push(`${text.replaceAll("\t", " ".repeat(8)).replaceAll("\u{a0}", " ")}\n`);
      pads.set(name, pad);
      return `${origin}${subPath}/p/${encodeURIComponent(name)}`;
    },
    before: (call, deed) => void deeds.push({ call, deed }),
    fail: (...more) => void faults.push(...more),
    close,
  };
}
