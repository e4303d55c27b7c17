/** A command as data: what a person typed, what a button carries, what a form hands in. */
export type Invocation = {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, OptionValue>>;
};

export type OptionValue = string | number | boolean;

/** A button is a command spelt out; it works after a restart because nothing else is needed to answer it. */
export type Button = {
  readonly label: string;
  readonly style: "primary" | "secondary" | "danger";
  readonly invocation: Invocation;
};

export type Attachment = { readonly name: string; readonly content: string };

/** What the bot says, in no chat's own terms: Markdown text, rows of buttons, a file. */
export type Message = {
  readonly text: string;
  readonly buttons: readonly (readonly Button[])[];
  readonly file: Attachment | null;
};

/** The answer to a command: a message, private or for all to see, or a form to fill in. */
export type Reply =
  | (Message & { readonly kind: "message"; readonly private: boolean })
  | { readonly kind: "form"; readonly form: Form };

/** Questions to a person; what is filled in joins the options of `submit`. At most five fields (Discord's limit). */
export type Form = {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submit: Invocation;
};

export type FormField = {
  /** The option's name in `submit`. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly input: "line" | "paragraph" | { readonly choices: readonly string[] };
};
