/** Of the page on using the bot: what stands beside the web pages for programs. */
export const calendars = `## Calendar and feeds

Where the series has web pages, it has calendars and feeds beside them. Give their addresses to your own programs; each page links to them at its foot.

- \`calendar.ics\`: the meetings of the last two years and those to come, each in its own zone, right over any change of the clocks. *Subscribe* to it ("from URL") rather
  than import it: then a meeting that is moved moves in your calendar, and one that is cancelled is struck out, with the reason. A date that only the rule
  of the series gives is shown as tentative, and only the next one; there is nothing further ahead than somebody has announced. What has a day and no time yet
  is a whole day.
- \`due.ics\`: the days on which open todos are due, each with its issue. What is done goes away.
- \`minutes.atom\`, \`decisions.atom\`, \`todos.atom\`, and the same as JSON Feed (\`minutes.json\`…): the latest fifty of each. A todo comes up again when something
  becomes of it.

In Discord the next meeting is a scheduled event besides: its time, its place, its agenda and its picture follow what the pad and your maintainers say. While
people write the agenda it waits until they rest for three minutes.
`;
