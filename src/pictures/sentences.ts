/** What is said of a picture that can't be used. */
export const pictureSentences = {
  missing: (file: string) => `There is no picture ${file}. Put it there, or take "eventPicture" out of meetbot.yaml.`,
  unreadable: (file: string, why: string) => `The picture ${file} can't be read (${why}). Let the bot read it.`,
  tooLarge: (file: string) => `The picture ${file} is larger than 8 MB. Make it smaller.`,
  noPicture: (file: string) => `The file ${file} is no PNG, JPEG or GIF picture. Save it as one of these.`,
};
