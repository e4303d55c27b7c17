import { meetingRules } from "./meeting-rules.ts";
import { outcomeRules } from "./outcome-rules.ts";
import type { Rule } from "./rule.ts";
import { todoRules } from "./todo-rules.ts";

/** Every rule by its name. The page docs/rules.md is made of it. */
export const ruleBook: Readonly<Record<string, Rule>> = { ...meetingRules, ...todoRules, ...outcomeRules };
