import type { Check } from "../advice.ts";
import { sentences } from "../sentences.ts";

/** A path that ends as a picture's does. */
export const picturePattern = "\\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Gg][Ii][Ff])$";

/** `meeting.png`, from the folder of meetbot.yaml on. */
export const checkPicture: Check = (value) =>
  new RegExp(picturePattern).test(value) && !/^[a-z]+:/i.test(value) ? null : sentences.notAPicture();
