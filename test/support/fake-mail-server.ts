import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import { onTestFinished } from "vitest";
import type { SmtpServer } from "../../src/smtp/smtp-server.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/smtp");
const pem = (name: string): string => readFileSync(path.join(fixtures, name), "utf8");

/** The certificate of the fake server, for `localhost`, made by itself. */
export const serverCertificate = pem("localhost.crt");

/** What goes wrong with the next mail: which answer it gets (to its recipient, or to the whole of it), or where the line is cut. */
export type MailFault = Answer | { readonly cut: "before the message" | "after the message"; readonly kept?: boolean };

type Answer = { readonly at: "recipient" | "message"; readonly answer: number; readonly text?: string };

/** A mail that the server took, as it stood on the wire. */
export type Taken = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

/**
 * A mail server on this machine, for as long as the test lasts, with everything real but the mailbox. `faults` are met by the mails in
 * their order; a mail without one is taken.
 */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const faults: MailFault[] = [];
  const sockets = new Set<Socket>();
  let asked = 0;
  const drop = (session: SMTPServerSession): void => {
    for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    key: pem("localhost.key"),
    cert: serverCertificate,
    onRcptTo(_address, session, callback) {
      asked += 1;
      const fault = faults[0];
      if (fault === undefined) return callback();
      if ("cut" in fault) {
        if (fault.cut === "after the message") return callback();
        faults.shift();
        return drop(session);
      }
      if (fault.at === "message") return callback();
      faults.shift();
      return callback(answer(fault));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom === false ? "" : (mailFrom?.address ?? ""),
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString("latin1"),
        };
        const fault = faults.shift();
        if (fault !== undefined && "at" in fault) return callback(answer(fault));
        if (fault === undefined || fault.kept === true) taken.push(mail);
        return fault === undefined ? callback() : drop(session);
      });
    },
    ...options,
  });
  server.on("error", () => undefined); // cut lines are meant
  const listening = server.listen(0, "127.0.0.1");
  listening.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("a TCP port was asked for");
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  const at: SmtpServer = { host: "localhost", port: address.port, secure: false, startTls: "none", login: null };
  return {
    server: at,
    url: `smtp://localhost:${address.port}`,
    /** The mails that it took. */
    taken,
    faults,
    /** How many mails it was offered. */
    offered: () => asked,
    close,
  };
}

function answer({ answer: responseCode, text = "no" }: Answer): Error {
  return Object.assign(new Error(text), { responseCode });
}
