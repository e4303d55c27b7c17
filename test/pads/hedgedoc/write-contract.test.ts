import { padWriteContract } from "../../contracts/pad-write.ts";
import { startFakeHedgeDoc } from "../../support/fake-hedgedoc.ts";
import { hastyTimers } from "../../support/timers.ts";
import { padAt, versions } from "./arrange.ts";

for (const version of versions) {
  padWriteContract(`HedgeDoc ${version}`, async () => {
    const fake = await startFakeHedgeDoc({ version, after: hastyTimers, maxLength: 300 });
    const url = fake.write("agenda", "");
    return {
      open: () => padAt(url),
      write: (text) => fake.realtime.retype("agenda", text),
      remove: () => void fake.notes.delete("agenda"),
      lock: () => void fake.write("agenda", fake.notes.get("agenda")?.text ?? "", "locked"),
      merges: true,
      longest: 300,
      close: () => fake.close(),
    };
  });
}
