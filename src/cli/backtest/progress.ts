import { columnsOf, cutTo, fillTo } from "../../terminal/columns.ts";
import type { Terminal } from "../face.ts";
import { printable } from "../printable.ts";

/** How far it is: `done` of `of`, and what is being done. */
export type Step = { readonly done: number; readonly of: number; readonly what: string };
export type ShowProgress = (step: Step) => void;

export type Progress = {
  readonly show: ShowProgress;
  /** Leaves the terminal as it was. */
  readonly erase: () => void;
};

const length = 24;
const toStart = "\r";
const eraseLine = "\u001b[2K";

/** A bar on one line of the terminal, drawn anew at each step; nothing at all where there is no terminal. */
export function openProgress(terminal: Terminal | null): Progress {
  let isDrawn = false;
  return {
    show({ done, of, what }) {
      if (terminal === null) return;
      const full = Math.floor((done / Math.max(of, 1)) * length);
      const count = `${fillTo(String(of).length, String(Math.floor(done)), "right")}/${of}`;
      const bar = `[${"#".repeat(full)}${".".repeat(length - full)}] ${count} `;
      // The last column stays free: some terminals begin a new line there, which could not be erased.
      const columns = Math.max(1, terminal.columns() - 1);
      const room = columns - columnsOf(bar);
      const line = bar + (room > 0 ? cutTo(room, printable(what), "start") : "");
      terminal.write(toStart + eraseLine + cutTo(columns, line));
      isDrawn = true;
    },
    erase() {
      if (terminal !== null && isDrawn) terminal.write(toStart + eraseLine);
      isDrawn = false;
    },
  };
}
