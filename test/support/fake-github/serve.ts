import { type CompletedRequest, getLocal } from "mockttp";
import type { Answer, Call } from "./call.ts";
import { createFaults, type Fault, meet } from "./faults.ts";

/** What a call gets that meets no fault; `lagging`: its listings are as of when "stale list" was ordered. */
export type Answerer = (call: Call, lagging: boolean) => Promise<Answer>;

/** Serves a GitHub on loopback by mockttp, which keeps every call and lets those fail that shall. */
export async function serve(answer: Answerer) {
  const server = getLocal({ recordTraffic: false, suggestChanges: false });
  await server.start(0);
  const requests: Call[] = [];
  const faults = createFaults();
  const stopped = Promise.withResolvers<void>();
  let stopping: Promise<void> | null = null;

  await server.forAnyRequest().thenCallback(async (request) => {
    const call = await readCall(request);
    requests.push(call);
    const id = `R${requests.length}`;
    const fault = faults.next(call);
    const fate = await meet(fault === "stale list" ? null : fault, call, () => answer(call, fault === "stale list"));
    if (fate === "never") await stopped.promise;
    if (fate === "never" || fate === "reset") return "reset";
    return { statusCode: fate.status, headers: { "x-github-request-id": id, ...fate.headers }, body: fate.body };
  });

  return {
    baseUrl: `http://127.0.0.1:${server.port}`,
    requests: requests as readonly Call[],
    fail: (on: RegExp, fault: Fault, times: number) => faults.order(on, fault, times),
    mend: () => faults.clear(),
    /** Stopping twice changes nothing. */
    stop(): Promise<void> {
      stopped.resolve();
      return (stopping ??= server.stop());
    },
  };
}

async function readCall(request: CompletedRequest): Promise<Call> {
  const at = performance.now();
  const { pathname, searchParams } = new URL(request.url);
  const text = (await request.body.getText()) ?? "";
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { method: request.method, path: decodeURIComponent(pathname), query: searchParams, headers, body, at };
}
