import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { toCallError } from "./call-error.ts";
import type { SmtpServer } from "./smtp-server.ts";

/** A sweep waits for this, and commands wait for the sweep. In milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

/** What is given to the server: envelope addresses, and the whole message. */
export type Letter = { readonly from: string; readonly to: string; readonly message: string };

/**
 * Gives one message to a mail server, in one conversation that is never repeated here. `trust`: certificates to believe
 * besides those that the system does, for tests. Throws `CallError`.
 */
export async function converse(
  server: SmtpServer,
  { from, to, message }: Letter,
  { trust }: { readonly trust?: string } = {},
): Promise<void> {
  const { host, port, secure, startTls, login } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: startTls === "required",
    ignoreTLS: startTls === "none",
    ...patience,
    ...(trust === undefined ? {} : { tls: { ca: trust } }),
  });
  let begun = false;
  try {
    const { promise: broken, reject } = Promise.withResolvers<never>();
    connection.on("error", reject);
    const step = (act: (done: (error?: unknown) => void) => void): Promise<unknown> =>
      Promise.race([broken, new Promise<void>((resolve, fail) => act((error) => (error ? fail(error) : resolve())))]);
    await step((done) => connection.connect(done));
    if (login !== null) await step((done) => connection.login({ credentials: login }, done));
    // It is read from the moment on at which the server has asked for it.
    const source = new Readable({
      read() {
        begun = true;
        this.push(message, "latin1");
        this.push(null);
      },
    });
    await step((done) => connection.send({ from, to: [to] }, source, done));
    connection.quit();
  } catch (error) {
    connection.close();
    throw toCallError(error, host, begun);
  }
}
