import { readFileSync } from "node:fs";
import { type Config, faultsToText, readConfig } from "../config.ts";
import { type Environment, readEnvironment } from "../config/environment.ts";
import { UserError } from "../errors.ts";
import { templatesFolder } from "../folders.ts";
import { checkPadAccess } from "../pad-access.ts";
import { checkPictureFile } from "../pictures/read-picture.ts";
import { replies } from "../replies.ts";
import { liquidTemplates } from "../templates/liquid.ts";
import type { Face } from "./face.ts";
import { readFlags } from "./read-flags.ts";

/** `meetbot check [FILE]`: every fault of the configuration, the environment and the templates; status 1 if there is any. */
export async function checkConfig(face: Face, words: readonly string[]): Promise<number> {
  const { positionals } = readFlags({}, words);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UserError(replies.checkUsage);
  const checks = [
    () => void readFile(file ?? openEnvironment(face).configFile),
    () => void openEnvironment(face),
    () => checkPads(file, face),
    () => checkPictures(file, face),
    () => liquidTemplates({ folder: templatesFolder }).check(),
  ];
  const found = await Promise.all(checks.map(faultOf));
  const faults = [...new Set(found.flat())];
  if (faults.length === 0) face.write(replies.configRight);
  else face.complain(faults.join("\n\n"));
  return faults.length === 0 ? 0 : 1;
}

async function faultOf(check: () => void | Promise<void>): Promise<readonly string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (error instanceof UserError) return [error.message];
    throw error;
  }
}

function openEnvironment({ env }: Face): Environment {
  return readEnvironment(env, (file) => readFileSync(file, "utf8"));
}

/** Whether the pads' addresses are right, and what they take is there; faults of the file and the environment come again. */
function checkPads(file: string | undefined, face: Face): void {
  const environment = openEnvironment(face);
  checkPadAccess(readFile(file ?? environment.configFile).series, environment.pads);
}

async function checkPictures(file: string | undefined, face: Face): Promise<void> {
  for (const series of readFile(file ?? openEnvironment(face).configFile).series) await checkPictureFile(series);
}

function readFile(file: string): Config {
  const read = readConfig(readText(file), { file });
  if ("faults" in read) throw new UserError(faultsToText(read.faults, file));
  return read.config;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (missing) throw new UserError(replies.noConfig(file));
    throw new UserError(replies.unreadableFile(file, error instanceof Error ? error.message : String(error)));
  }
}
