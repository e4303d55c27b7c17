const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** `13 January 2025`, the same whatever the machine's language. */
export function dateInWords(date: Temporal.PlainDate): string {
  return `${date.day} ${months[date.month - 1]} ${date.year}`;
}

/** `Monday 13 January 2025`. */
export function dayInWords(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]} ${dateInWords(date)}`;
}
