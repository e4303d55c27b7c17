import { z } from "zod";

/** An account, as web hooks name it. */
export const loginSchema = z.string().regex(/^[\w-]{1,100}$/);

/** The name of a repository without its owner's. */
export const nameSchema = z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/);

/** A repository in a web hook, for its `owner/repo`. */
export const namedRepository = z.object({
  full_name: z.string().regex(/^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/),
});
