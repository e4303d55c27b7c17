/** Whether it is `smtp://` or `smtps://` and a host, perhaps with a name and a password; nothing behind them. */
export function isMailServer(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    /^\/?$/.test(url.pathname) &&
    url.search + url.hash === "" &&
    isWritten(url.username) &&
    isWritten(url.password)
  );
}

/** Whether every `%` begins a sign that was written by its number. */
function isWritten(part: string): boolean {
  try {
    return decodeURIComponent(part).length >= 0;
  } catch {
    return false;
  }
}
