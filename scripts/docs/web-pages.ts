/** How the web pages are used. */
export const webPages = `## The web pages

Where the series has them, they are under its name on the site that your maintainers tell you:

- *Meetings*: when the next one is, with a countdown and the time where you are, its agenda, what was decided last and what is open; below, every meeting.
- *A meeting*: its decisions and todos first, then the notes. Each topic, decision and todo has a link of its own that stays, to be
  pasted wherever you speak of it.
- *Todos*: open and done, each with its issue, who has it, and the meeting it comes from.
- *Decisions* and *People*.
- *Search* finds all of it by the beginnings of words, with or without accents. It runs in your browser: nobody is told what you look for.

Minutes come there when they are published, and stay as they were then; how the todos stand is as new as the bot knows. All can be read without JavaScript
but for the search, by keyboard and screen reader, in light and dark, and printed. For programs, every page is also JSON: put \`index.json\` behind its address.
`;
