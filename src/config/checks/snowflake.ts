/** Ids of Discord are snowflakes: 17 to 20 digits. */
export const snowflake = "\\d{17,20}";
