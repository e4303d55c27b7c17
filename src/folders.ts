import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** The texts that people read. */
export const templatesFolder = path.join(root, "templates");

/** The templates of the web pages, and what these load. */
export const siteTemplatesFolder = path.join(templatesFolder, "site");

/** The sample community that plays while nothing is configured. */
export const examplesFolder = path.join(root, "examples");
