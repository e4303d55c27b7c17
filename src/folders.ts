import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** The texts that people read. */
export const templatesFolder = path.join(root, "templates");

/** The sample community that plays while nothing is configured. */
export const examplesFolder = path.join(root, "examples");
