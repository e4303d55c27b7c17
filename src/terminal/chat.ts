import { digest } from "../digest.ts";
import type { Chat, ChatEvent, PostedMessage } from "../ports/chat.ts";
import type { Message } from "../reply.ts";
import { replies } from "../replies.ts";
import { type KeepFile, showMessage } from "./show-message.ts";

/** The terminal as chat: what is posted is written out. It remembers for as long as the process lives. */
export function terminalChat(options: {
  write: (text: string) => void;
  keepFile: KeepFile;
  now: () => Temporal.Instant;
}): Chat {
  const { write, keepFile, now } = options;
  const posts = new Map<string, { posted: PostedMessage; at: Temporal.Instant; channel: string }>();
  const events = new Map<string, { ref: string; channel: string }>();

  function show(message: Message, heading: string): void {
    write(`\n${heading}\n${showMessage(message, keepFile)}`);
  }

  return {
    times: "plain",
    textLimit: Number.MAX_SAFE_INTEGER,
    carries: () => true,
    post(channel, message, ref) {
      show(message, headingOf(channel));
      const posted = { id: ref, url: null };
      posts.set(ref, { posted, at: now(), channel });
      return Promise.resolve(posted);
    },
    findPost(channel, ref, since) {
      const found = posts.get(ref);
      const counts = found !== undefined && found.channel === channel && Temporal.Instant.compare(found.at, since) >= 0;
      return Promise.resolve(counts ? found.posted : null);
    },
    amendPost(_channel, _id, message) {
      show(message, replies.amended);
      return Promise.resolve();
    },
    createEvent(channel, event, ref) {
      const id = digest(ref);
      events.set(id, { ref, channel });
      write(`\n${replies.eventPosted(event.name, eventTime(event))}`);
      return Promise.resolve(id);
    },
    findEvent(channel, ref) {
      const id = digest(ref);
      return Promise.resolve(events.get(id)?.channel === channel ? id : null);
    },
    updateEvent(_channel, _id, event) {
      write(`\n${replies.eventPosted(event.name, eventTime(event))}`);
      return Promise.resolve(true);
    },
    paintEvent() {
      return Promise.resolve(true); // there is nothing to be seen of it
    },
    cancelEvent(_channel, id) {
      events.delete(id);
      return Promise.resolve();
    },
  };
}

/** Whoever sits at the terminal is told what others get in private. */
function headingOf(channel: string): string {
  if (!channel.startsWith("terminal:@")) return replies.posted;
  return channel === operatorChannel ? replies.toYou : replies.sentToChair;
}

/** The operator's own, as `src/terminal/session.ts` names them. */
const operatorChannel = "terminal:@terminal";

/** `2025-01-13 09:00–11:00 UTC` */
function eventTime({ start, end }: ChatEvent): string {
  const [from, to] = [start, end].map((instant) => Temporal.Instant.from(instant).toZonedDateTimeISO("UTC"));
  const clock = (time: Temporal.ZonedDateTime | undefined): string => time?.toPlainTime().toString().slice(0, 5) ?? "";
  return `${from?.toPlainDate().toString()} ${clock(from)}–${clock(to)} UTC`;
}
