/** The cookies that the web itself sets. */
const names = { language: 'souk-language', cart: 'souk-cart' } as const;

type OwnCookie = keyof typeof names;

const yearSeconds = 31_536_000;

/** The value of one of our cookies; null without it. */
export function readCookie(header: string | undefined, cookie: OwnCookie): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name === names[cookie]) return value ? decodeURIComponentOrNull(value) : null;
  }
  return null;
}

function decodeURIComponentOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The `Set-Cookie` header for a value; null deletes the cookie. Scripts cannot read it. */
export function writeCookie(cookie: OwnCookie, value: string | null, isSecure: boolean): string {
  const age = value === null ? 0 : yearSeconds;
  const secure = isSecure ? '; Secure' : '';
  const text = encodeURIComponent(value ?? '');
  return `${names[cookie]}=${text}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}

/** Whether a browser may have a session at the gateway, whose cookie begins with one of these names. */
export function mayHaveSession(header: string | undefined): boolean {
  return /(?:^|;\s*)(?:__Host-souk|souk-session)/.test(header ?? '');
}
