import type { Random } from "./random.ts";

const people = [
  "Ada",
  "Jules",
  "Noor",
  "Tomás",
  "Mei",
  "Kofi",
  "Ingrid",
  "Rafael",
  "Yuki",
  "Sana",
  "Oleg",
  "Béatrice",
  "Liam",
  "Priya",
  "Wanjiru",
  "Ewa",
] as const;
const things = [
  "the scheduler",
  "our web site",
  "the boot loader",
  "a shared cache",
  "the release notes",
  "the block device",
  "TLS in the proxy",
  "the package index",
  "the test machines",
  "memory on small boards",
  "the DNS resolver",
  "the new build system",
  "documentation of the API",
  "the mirror in Lyon",
  "the log format",
  "cross compilation",
  "the website's search",
  "the parser (again)",
  "`Net.connect`",
  "the *old* installer",
  "sandboxing",
  "the nightly images",
] as const;
const deeds = [
  "rebase",
  "measure",
  "rewrite",
  "document",
  "test",
  "port",
  "clean up",
  "review",
  "benchmark",
  "package",
  "simplify",
  "translate",
  "publish",
  "split",
] as const;
const states = [
  "is slower than last month",
  "works on arm64 now",
  "fails on two of five machines",
  "has been merged",
  "was discussed at length",
  "needs more memory than it did",
  "still waits for a review",
  "is nearly finished, the tests pass",
  "broke when the compiler was updated",
  "got a new maintainer",
  "is used by three projects",
  "has no owner at the moment",
  "could be replaced by something smaller",
  "was reported twice this week",
  "looks good, nothing to add",
] as const;
const asides = [
  "see the thread on the list",
  "numbers are in the issue",
  "no objections",
  "that was expected",
  "more next time",
  "it depends on the kernel",
  "this came up in the spring, too",
  "not urgent",
  "people seem happy with it",
  "the graphs are on the wiki",
  "about 30% on a laptop",
  "nobody remembers why",
] as const;

/** Words of a meeting, put together anew each time. */
export type Speaker = ReturnType<typeof createSpeaker>;

/** What people say in the meetings of a bench: reports mostly, at times a promise, a decision or a pull request. */
export function createSpeaker({ one, upTo }: Random) {
  const person = (): string => one(people);
  const thing = (): string => one(things);
  const number = (): number => 100 + upTo(3900);
  const repository = (): string => `${one(["mirage", "lab", "pine-os"])}/${one(["net", "block", "www", "boot", "ci"])}`;
  const report = (): string => `${thing()} ${one(states)}`;
  const link = (): string =>
    one([
      () => `https://github.com/${repository()}/pull/${number()}`,
      () => `#${number()}`,
      () => `${repository()}#${number()}`,
      () => `[the notes](https://example.org/${number()})`,
    ])();
  const promise = (): string =>
    one([
      () => `${person()} will ${one(deeds)} ${thing()}`,
      () => `we should ${one(deeds)} ${thing()} before the release`,
      () => `${thing()} needs to be ${one(["fixed", "documented", "tested", "updated"])}`,
      () => `${person()} to ${one(deeds)} ${thing()}`,
      () => `let's ask ${person()} about ${thing()}`,
    ])();
  const remark = (): string =>
    one([
      () => report(),
      () => `${report()}; ${one(asides)}`,
      () => `${report()} (${one(asides)})`,
      () => `${person()} ${one(["asked about", "showed", "tried", "measured", "has news of"])} ${thing()}`,
      () => `${one(["how much of", "what about", "who looks after"])} ${thing()}?`,
      () => `${one(asides)}, ${report()} ${link()}`,
      () => `${report()} since v${upTo(4)}.${upTo(20)}.${upTo(9)}`,
    ])();
  const sentence = (): string => capital(`${upTo(10) === 0 ? promise() : remark()}.`);
  return { person, thing, report, promise, remark, sentence, link, deed: () => one(deeds) };
}

/** A sentence begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
