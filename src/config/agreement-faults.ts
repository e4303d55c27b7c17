import { allowed } from "../todos/allowed.ts";
import { checkRepository } from "./checks/repository.ts";
import { checkLead } from "./checks/duration.ts";
import type { Fault } from "./faults.ts";
import { sentences } from "./sentences.ts";
import { writePath } from "./shape-faults.ts";
import { lengthOf, textsIn, valueAt } from "./value-at.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/**
 * Finds settings that are right by themselves and do not agree: two series of one id, pages at an address that is taken, a repository outside the allow-list, two
 * reminders at one time. It works on the file as read, so that these faults show beside those of its shape.
 */
export function agreementFaults(source: YamlSource): Fault[] {
  const count = lengthOf(valueAt(source.value, ["series"]));
  return Array.from({ length: count }, (_, index) => ["series", index]).flatMap((series) => [
    ...sameIds(source, series),
    ...takenAddress(source, series),
    ...outsideAllowList(source, series),
    ...sameLeads(source, series),
  ]);
}

function sameIds(source: YamlSource, series: Path): Fault[] {
  const path = [...series, "id"];
  const id = valueAt(source.value, path);
  const earlier = Array.from({ length: Number(series[1]) }, (_, index) => ["series", index, "id"]).find(
    (other) => typeof id === "string" && valueAt(source.value, other) === id,
  );
  if (earlier === undefined) return [];
  return [fault(source, path, sentences.sameId(String(id), source.lineOf(earlier)), `id: ${String(id)}-2`)];
}

/** Where the web server has something else. */
const taken: readonly unknown[] = ["healthz", "metrics", "hooks"];

function takenAddress(source: YamlSource, series: Path): Fault[] {
  const path = [...series, "id"];
  const id = valueAt(source.value, path);
  if (!taken.includes(id) || valueAt(source.value, [...series, "doors", "web"]) !== true) return [];
  return [fault(source, path, sentences.takenAddress(String(id)), `id: ${String(id)}-meeting`)];
}

function outsideAllowList(source: YamlSource, series: Path): Fault[] {
  const listPath = [...series, "filing", "repositories"];
  const allowList = textsIn(valueAt(source.value, listPath));
  if (allowList.length === 0) return []; // that it is empty is a fault of the shape
  const routes = lengthOf(valueAt(source.value, [...series, "routes"]));
  const paths = [
    [...series, "filing", "default"],
    ...Array.from({ length: routes }, (_, index) => [...series, "routes", index, "repository"]),
  ];
  return paths.flatMap((path) => {
    const repository = valueAt(source.value, path);
    if (typeof repository !== "string" || checkRepository(repository) !== null) return [];
    if (allowed(repository, allowList) !== null) return [];
    return [fault(source, path, sentences.outsideAllowList(repository, allowList), `repositories: […, ${repository}]`)];
  });
}

function sameLeads(source: YamlSource, series: Path): Fault[] {
  const found = valueAt(source.value, [...series, "reminders"]);
  const leads: readonly unknown[] = Array.isArray(found) ? found : [];
  const minutes = leads.map(minutesOf);
  return leads.flatMap((lead, index) => {
    const first = minutes.indexOf(minutes[index] ?? -1);
    if (first === -1 || first === index) return [];
    const problem = sentences.sameLead(String(lead), String(leads[first]));
    return [fault(source, [...series, "reminders", index], problem, sentences.takeOut(String(lead)))];
  });
}

/** How long a lead time is, a day taken for 24 hours; null where it is none. */
function minutesOf(lead: unknown): number | null {
  if (typeof lead !== "string" || checkLead(lead) !== null) return null;
  return Temporal.Duration.from(lead).total({ unit: "minutes", relativeTo: "2024-01-01" });
}

function fault(source: YamlSource, path: Path, problem: string, write: string): Fault {
  return { path: writePath(path), line: source.lineOf(path), problem, write };
}
