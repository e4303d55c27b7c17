// What a page does besides being read: the countdown, the reader's own time, the filter of the todos, and the search. Without it
// everything but the search can be read and used. Nothing is sent anywhere: the search reads one file beside the page.

const say = {
  left: (parts) => `It begins in ${parts}.`,
  begun: "It is going on now.",
  over: "It is over. The next date will stand here as soon as it is known.",
  yours: (when, zone) => `For you: ${when} (${zone})`,
  units: { day: ["day", "days"], hour: ["hour", "hours"], minute: ["minute", "minutes"] },
  found: (count) => (count === 0 ? "Nothing is found." : count === 1 ? "One is found." : `${count} are found.`),
  first: (shown, count) => `${count} are found; the first ${shown} are shown.`,
  reading: "Looking…",
  unread: "The search can't read its index here. It needs a web server: a page opened as a file may not read another.",
  kinds: { topic: "Topic", decision: "Decision", todo: "Todo", person: "Person" },
};

const minute = 60_000;

/** How long from a full minute until an instant, as the reader's calendar has it: a day over a change of clocks is a day, though of 23 hours. */
function untilWords(now, start) {
  let days = 0;
  const on = (more) => {
    const day = new Date(now);
    day.setDate(day.getDate() + more);
    return day;
  };
  if (on(1) <= start) days = Math.max(1, Math.floor((start - now) / (24 * 60 * minute)) - 1);
  while (on(days + 1) <= start) days += 1;
  while (days > 0 && on(days) > start) days -= 1;
  const minutes = Math.floor((start - on(days)) / minute);
  const parts = [
    [days, "day"],
    [Math.floor(minutes / 60), "hour"],
    // Nobody waits for the minute of a meeting that is days away.
    [days > 0 ? 0 : minutes % 60, "minute"],
  ].filter(([count]) => count > 0);
  return parts.map(([count, unit]) => `${count} ${say.units[unit][count === 1 ? 0 : 1]}`).join(" and ");
}

function showCountdown(place) {
  const [start, end] = [new Date(place.dataset.start), new Date(place.dataset.end)];
  const now = new Date();
  const words = now < start ? say.left(untilWords(new Date(now - (now % minute)), start)) : now < end ? say.begun : say.over;
  if (place.textContent !== words) place.textContent = words;
  place.hidden = false;
  if (now < end) setTimeout(showCountdown, Math.min(minute - (now % minute), Math.max(1, (now < start ? start : end) - now)), place);
}

function showOwnTime(place) {
  const start = new Date(place.dataset.start);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const form = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
  const when = start.toLocaleString("en-GB", form);
  // Whoever has the same time as the series has read it already.
  if (when === start.toLocaleString("en-GB", { ...form, timeZone: place.dataset.zone })) return;
  place.textContent = say.yours(when, zone.replaceAll("_", " "));
  place.hidden = false;
}

/** Letters and digits in small letters without accents, between single blanks. */
function folded(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const wordsOf = (text) => folded(text).split(" ").filter(Boolean);

/** Whether each of the words begins one of the text. */
const fits = (text, words) => words.every((word) => text.startsWith(word) || text.includes(` ${word}`));

function filterTodos(box) {
  const items = [...document.querySelectorAll(".todos.long > li")].map((item) => [item, folded(item.textContent)]);
  const status = document.querySelector("#found");
  const filter = () => {
    const words = wordsOf(box.value);
    for (const [item, text] of items) item.classList.toggle("unfit", !fits(text, words));
    const seen = items.filter(([item]) => item.checkVisibility()).length;
    status.textContent = say.found(seen);
  };
  box.parentElement.hidden = false;
  box.form.addEventListener("input", filter);
  box.form.addEventListener("submit", (event) => event.preventDefault());
}

let index;

/** The index is read once, when somebody searches. */
function readIndex() {
  index ??= fetch("index.json", { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(({ entries }) => entries.map((entry) => ({ ...entry, head: folded(entry.title), all: folded(`${entry.title} ${entry.text}`) })));
  index.catch(() => (index = undefined));
  return index;
}

const most = 50;

async function search(typed, { results, status }) {
  const words = wordsOf(typed);
  results.replaceChildren();
  if (words.length === 0) return void (status.textContent = "");
  status.textContent = say.reading;
  let entries;
  try {
    entries = await readIndex();
  } catch {
    return void (status.textContent = say.unread);
  }
  const found = entries.filter(({ all }) => fits(all, words));
  const inTitle = ({ head }) => Number(fits(head, words));
  const newest = (one, other) => inTitle(other) - inTitle(one) || (other.date ?? "").localeCompare(one.date ?? "");
  found.sort(newest);
  results.replaceChildren(...found.slice(0, most).map((entry) => resultOf(entry, words)));
  status.textContent = found.length > most ? say.first(most, found.length) : say.found(found.length);
}

/** Made of text alone: what people wrote is never read as HTML. */
function resultOf({ kind, title, date, link, text }, words) {
  const item = document.createElement("li");
  const about = document.createElement("p");
  about.className = "about";
  about.textContent = [say.kinds[kind], date && dayOf(date)].filter(Boolean).join(", ");
  const name = document.createElement("a");
  name.href = link;
  name.append(own(title === "" ? say.kinds[kind] : title));
  item.append(name, about);
  const part = excerpt(text, words);
  if (part !== null) {
    const line = document.createElement("p");
    line.append(own(...marked(part, words)));
    item.append(line);
  }
  return item;
}

function own(...parts) {
  const isolated = document.createElement("bdi");
  isolated.append(...parts);
  return isolated;
}

function dayOf(date) {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Where in a text one of the words begins one: as pairs of from and to. */
function places(text, words) {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .map(({ index: from, 0: word }) => [from, word, words.find((one) => folded(word).startsWith(one))])
    .filter(([, , hit]) => hit !== undefined)
    .map(([from, word, hit]) => [from, from + Math.min(word.length, hit.length)]);
}

function excerpt(text, words) {
  const [first] = places(text, words);
  if (first === undefined) return null;
  const from = first[0] < 60 ? 0 : text.indexOf(" ", first[0] - 60) + 1;
  const part = text.slice(from, from + 200);
  return `${from > 0 ? "… " : ""}${part.length < text.length - from ? `${part.replace(/\s+\S*$/, "")} …` : part}`;
}

function marked(text, words) {
  const parts = [];
  let at = 0;
  for (const [from, to] of places(text, words)) {
    const hit = document.createElement("mark");
    hit.textContent = text.slice(from, to);
    parts.push(text.slice(at, from), hit);
    at = to;
  }
  return [...parts, text.slice(at)];
}

function openSearch(form) {
  const box = form.elements.q;
  const view = { results: document.querySelector("#results"), status: document.querySelector("#found") };
  let latest = 0;
  const look = async () => {
    const turn = (latest += 1);
    await new Promise((resolve) => setTimeout(resolve, 120));
    if (turn !== latest) return;
    const address = box.value === "" ? location.pathname : `?q=${encodeURIComponent(box.value)}`;
    history.replaceState(null, "", address);
    await search(box.value, view);
  };
  form.addEventListener("input", look);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look();
  });
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.focus();
  void search(box.value, view);
}

for (const place of document.querySelectorAll(".count[data-start]")) showCountdown(place);
for (const place of document.querySelectorAll(".yours[data-start]")) showOwnTime(place);
for (const box of document.querySelectorAll("#words")) filterTodos(box);
for (const form of document.querySelectorAll("#search")) openSearch(form);
