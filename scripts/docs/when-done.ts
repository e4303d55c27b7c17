/** How the bot notices that something is done, for the page on using it. */
export const whenDone = `## When something is done

Once an hour, while there is something to look for, the bot looks whether what was filed is done already.

**An announcement** has a box for each place in its issue. A box is ticked, with the link, when the bot sees the post: a topic on the
forum, under the community's tag, or a new file among the posts of the web site. A post is taken for the announcement where its text
names the issue, or where it was written since the day before the meeting and its title has what is announced: the name, the
version, every telling word. Mailing lists and other places can't be seen: tick those boxes by hand. Yours count as well, and if you take a tick of
the bot's back, it is not made again. What else people write into the issue stays as it is.

**A pull request that was to be split** may be merged whole, or closed, or its part may come in another pull request, which names the first
or the issue and whose title says the part.

Then the channel is asked whether the issue should be closed, once for each cause, with two buttons: *Close* is \`/todo done\`, *Keep* is
\`/todo keep\`. Nothing is closed unasked.
`;
