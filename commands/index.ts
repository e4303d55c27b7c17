import type { Command } from "../src/command.ts";
import { agenda } from "./agenda.ts";
import { help } from "./help.ts";
import { me } from "./me.ts";
import { meeting } from "./meeting.ts";
import { minutes } from "./minutes.ts";
import { outbox } from "./outbox.ts";
import { pad } from "./pad.ts";
import { stats } from "./stats.ts";
import { todo } from "./todo.ts";

/** Every slash command, in the order in which help shows them. */
export const commands: readonly Command[] = [agenda, meeting, todo, minutes, stats, pad, me, outbox, help];
