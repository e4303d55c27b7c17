import { z } from "zod";
import { checkWebAddress } from "./checks/address.ts";
import type { Check } from "./advice.ts";
import { checkRepository, repositoryPattern } from "./checks/repository.ts";

/** Text that a check judges; what the check advises reaches the fault through the issue's `params`. */
export const checked = (check: Check) =>
  z.string().check(({ value, issues }) => {
    const advice = check(value);
    if (advice === null) return;
    issues.push({ code: "custom", input: value, message: advice.problem, params: { ...advice } });
  });

/** Text of some length. */
export const words = z.string().trim().min(1);

/** `owner/repo`. */
export const repository = checked(checkRepository).meta({ pattern: repositoryPattern });

/** An address on the web. */
export const webAddress = checked(checkWebAddress).meta({ format: "uri" });
