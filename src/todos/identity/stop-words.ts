/** Words of English that tell one todo from another only a little. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a an and any are as at be been but by can could do does don for from get had has have i if in into is it its let lets ll " +
    "may maybe might must need needs not now of on or our out please re s see shall should so some t that the their them then " +
    "there these they this those to too up us was we were what when which will with would you your todo http https www"
  ).split(" "),
);
