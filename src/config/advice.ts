/** What is wrong with one value, and the value to write instead; without one the setting's example is shown. */
type Advice = { readonly problem: string; readonly write?: unknown };

/** Judges one value of the configuration; null: it is right. */
export type Check = (value: string) => Advice | null;
