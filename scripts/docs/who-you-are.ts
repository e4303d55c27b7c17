/** The part of the page on commands that tells how the bot comes to know people, and what it then does. */
export const whoYouAre = `## Who you are

The bot knows you by your account in the chat, and nothing more until you say so. All of \`/me\` is between you and the bot.

**Your GitHub account.** Type \`/me github login:ada\`. You get a word that is good for an hour. Write it on a line of its own into a
new public gist, then type the same once more; or into a new comment on any issue or pull request that the bot can read, then give
the comment's address as \`proof\`. No maintainer has to do anything, and you may delete what you wrote. A comment that was edited proves
nothing, for whoever may write to a repository may edit it. Who proves an account last has it; \`/me unlink\` takes it back.

**Your name in the notes.** Todos are given to people by name. The configuration has the names of many; if it does not have yours, say
\`/me name Ada\` after you have shown your account. From then on a todo for Ada is filed for you. The configuration comes first: a name that
it has, or that somebody claimed before you, is changed by a maintainer, under \`people\`.

**Being told of your todos.** Nobody gets a message that they did not ask for. \`/me reminders mode:digest\` brings one message before
each meeting, with what is open of yours, where it is and since when; \`mode:direct\` one when a todo of yours is filed, and one before it is
due. \`lead\` says how long before (\`1 day\`, \`3 hours\`), \`quiet\` when you sleep (\`22:00-08:00\` unless you say otherwise) and \`zone\` where: what
would come then waits until morning, unless its time is over. If your inbox is closed to the bot, that message is dropped.

**Being assigned.** GitHub lets people be assigned who may write to a repository or have written a comment on the issue. For
everybody else the issue says in its text for whom it is meant, without a mention, and you are told how to change that.

**What is kept.** \`/me export\` gives you a file with all that the bot keeps about you, \`/me forget\` has it deleted. What is public stays:
your name in notes and minutes, with what you decided, and beside the points that you added to the pad.
`;
