import { addressFaults } from "../address-faults.ts";
import { decoded } from "../decoded.ts";

/** `api` is the server's API, with a slash at the end; `padId` is the pad's name as people see it. */
export type EtherpadAddress = {
  readonly kind: "etherpad";
  readonly api: URL;
  readonly padId: string;
  readonly link: string;
};

/** `/p/NAME`, before it the server's sub path, after it what shows a pad in another way. */
const partsOfPath = /^(?<base>.*?)\/p\/(?<name>[^/]+)(?:\/(?:timeslider|export\/\w+))?$/;

/** The version of the API that we speak: Etherpad 1.8 and later have it. */
const version = "1.2.15";

/** Gives the address of an Etherpad's pad from a URL's path; null where it is none. Throws a `UserError` that says what to write instead. */
export function readEtherpadAddress({ origin }: URL, path: string): EtherpadAddress | null {
  const { base, name } = partsOfPath.exec(path)?.groups ?? {};
  if (base === undefined || name === undefined) return null;
  const padId = decoded(name);
  if (padId === null) throw addressFaults.badEncoding();
  if (/^r\.[a-z0-9]{16,}$/i.test(padId)) throw addressFaults.readOnlyLink();
  const link = new URL(`${base}/p/${name}`, origin).href;
  return { kind: "etherpad", api: new URL(`${base}/api/${version}/`, origin), padId, link };
}
