/** A mail server as `SMTP_URL` names it. */
export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on (`smtps://`). */
  readonly secure: boolean;
  /** What is done about STARTTLS otherwise: nothing is sent without it, it is taken where it is offered, or it is left. */
  readonly startTls: "required" | "offered" | "none";
  readonly login: { readonly user: string; readonly pass: string } | null;
};

/** Connections that never leave the machine. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`; null where it is no such address. A password never goes to
 * another machine in the clear; on this machine TLS is left, for its certificates name no host.
 */
export function smtpServer(address: string): SmtpServer | null {
  const url = URL.parse(address);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "") return null;
  if (!/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") return null;
  const secure = url.protocol === "smtps:";
  const login =
    url.username === "" ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const isHere = loopback.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    startTls: isHere ? "none" : login === null ? "offered" : "required",
    login,
  };
}
