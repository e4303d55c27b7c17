/**
 * Says what in a value JSON would lose or change, with its path; null: it comes out of JSON as it went in. `undefined` in an
 * object counts: the field is gone when it comes back.
 */
export function jsonFault(value: unknown, path = ""): string | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== "object") return `${path} is ${typeof value}`;
  if (!isPlain(value)) return `${path} is a ${value.constructor.name}`;
  for (const [key, part] of Object.entries(value)) {
    const fault = jsonFault(part, path === "" ? key : `${path}.${key}`);
    if (fault !== null) return fault;
  }
  return null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}
