/** A mail, ready to go: every header in one line, its text wrapped. */
export type Mail = {
  /** `Name <address>`, or the address alone. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** With its angle brackets; the same whenever the same mail is sent. */
  readonly messageId: string;
  /** The Message-IDs that it follows, oldest first; empty: it begins a thread. */
  readonly thread: readonly string[];
  /** ISO instant. */
  readonly date: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: "PUBLISH" | "CANCEL"; readonly text: string } | null;
};

/** What became of a mail that was sent: a server took it, or it lies in the file named here, for a person to send. */
export type SentMail = { readonly file: string | null };

/** Where mails go out: a mail server, or a folder of `.eml` files. */
export type Mailer = {
  /** Hands the mail over once; never repeated here. Throws `CallError`: of a mail server it is `unknown` from the moment on at which it takes the message. */
  send(mail: Mail): Promise<SentMail>;

  /** Finds a mail that lies in a file, with its content; null: none does, or a server took it (that can't be asked). */
  find(messageId: string): Promise<{ readonly file: string; readonly content: string } | null>;

  /** Gives the mail as it would be sent: RFC 5322, all ASCII. */
  write(mail: Mail): Promise<string>;
};
