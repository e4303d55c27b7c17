import { mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { CallError } from "../errors.ts";
import type { Mailer } from "../ports/mailer.ts";
import { refusals } from "./refusals.ts";
import { writeMail } from "./write-mail.ts";

/** Where no mail server is configured: each mail becomes a file in the folder, which mail programs open, for a person to send. */
export function emlFolder(folder: string): Mailer {
  return {
    async send(mail) {
      const file = fileOf(folder, mail.messageId);
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(file, await writeMail(mail));
      } catch (error) {
        // A file that is not there whole is not there.
        throw new CallError(refusals.unwritable(file, codeOf(error)), "later", { cause: error });
      }
      return { file };
    },
    async find(messageId) {
      const file = fileOf(folder, messageId);
      try {
        return { file, content: await readFile(file, "latin1") };
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw new CallError(refusals.unwritable(file, codeOf(error)), "later", { cause: error });
      }
    },
    write: writeMail,
  };
}

/** `<minutes.mirageos.2024-12-09.meetbot@example.org>` → `minutes.mirageos.2024-12-09.meetbot.eml` */
function fileOf(folder: string, messageId: string): string {
  const name = (messageId.replace(/^</, "").split("@")[0] ?? "").replace(/[^a-z0-9.-]+/gi, "_");
  return path.join(folder, `${name}.eml`);
}

async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.tmp`;
  await using made = await open(beside, "w");
  await made.writeFile(text, "latin1");
  await made.sync();
  await rename(beside, file);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
