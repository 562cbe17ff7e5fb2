import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The users of one browser whose devices are known; the newest logins. */
const usersMax = 5;
/** The longest that browsers keep a cookie is 400 days (RFC 6265bis, section 5.5). */
const lifetimeSeconds = 400 * 24 * 60 * 60;

type Token = { readonly userId: string; readonly device: string; readonly text: string };

/**
 * The cookie of browsers in which a user has logged in. It proves nothing but that, so it only chooses
 * which limit counts wrong passwords. For each user it has a signed token with a random device id.
 */
export class KnownDevices {
  readonly #key: string;
  readonly #name: string;
  readonly #attributes: string;

  /** `key` is the secret that signs the provider's cookies. */
  constructor(issuer: string, key: string) {
    const { protocol, pathname, port } = new URL(issuer);
    this.#key = key;
    // A browser sends the cookies of a host to all its ports.
    this.#name = `_devices${port && `_${port}`}`;
    const secure = protocol === 'https:' ? '; Secure' : '';
    this.#attributes = `; Path=${pathname}/login-actions; HttpOnly; SameSite=Lax${secure}`;
  }

  /** The id of the device, if this user has logged in with it; null for any other user. */
  find(request: IncomingMessage, userId: string): string | null {
    return this.#tokensOf(request).find((token) => token.userId === userId)?.device ?? null;
  }

  /** The `Set-Cookie` header after a login: a new device id for this user, the others unchanged. */
  add(request: IncomingMessage, userId: string): string {
    const others = this.#tokensOf(request).filter((token) => token.userId !== userId);
    const texts = [this.#newToken(userId), ...others.map(({ text }) => text)].slice(0, usersMax);
    return `${this.#name}=${texts.join('~')}; Max-Age=${lifetimeSeconds}${this.#attributes}`;
  }

  #newToken(userId: string): string {
    const expires = Math.floor(Date.now() / 1_000) + lifetimeSeconds;
    const content = `${userId}.${randomBytes(16).toString('base64url')}.${expires}`;
    return `${content}.${this.#signatureOf(content)}`;
  }

  /** The valid tokens of a request's cookie. */
  #tokensOf({ headers }: IncomingMessage): Token[] {
    const cookies = (headers.cookie ?? '').split(/; */);
    const cookie = cookies.find((one) => one.startsWith(`${this.#name}=`)) ?? '';
    const texts = cookie.slice(this.#name.length + 1).split('~');
    return texts.flatMap((text) => this.#read(text) ?? []);
  }

  #read(text: string): Token | null {
    const [userId = '', device = '', expires = '', signature = ''] = text.split('.');
    const content = `${userId}.${device}.${expires}`;
    const expected = Buffer.from(this.#signatureOf(content));
    const actual = Buffer.from(signature);
    const isSigned = actual.length === expected.length && timingSafeEqual(actual, expected);
    if (!isSigned || Number(expires) * 1_000 <= Date.now()) return null;
    return { userId, device, text: `${content}.${signature}` };
  }

  /** The key also signs the cookies of oidc-provider, so the text says what this signature is for. */
  #signatureOf(content: string): string {
    return createHmac('sha256', this.#key).update(`known device ${content}`).digest('base64url');
  }
}
