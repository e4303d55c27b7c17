/** A key that came through a variable of one line has its line breaks spelt out as `\n`: they are made real. */
export function withLineBreaks(key: string): string {
  return key.replaceAll("\\n", "\n");
}

/** Whether a text is a private key in PEM, as GitHub hands it out (RSA) or as OpenSSL converts it. */
export function isPrivateKey(text: string): boolean {
  const pem = /^-----BEGIN (?:RSA )?PRIVATE KEY-----\s[\s\S]+\s-----END (?:RSA )?PRIVATE KEY-----$/;
  return pem.test(withLineBreaks(text).trim());
}
