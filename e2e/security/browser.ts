import { randomUUID } from 'node:crypto';

/** A user whose data must never appear in a log. */
export type TestUser = {
  readonly username: string;
  readonly email: string;
  readonly password: string;
};

export function newTestUser(): TestUser {
  const username = `user-${randomUUID()}`;
  return { username, email: `${username}@souk.example`, password: `pass-${randomUUID()}` };
}

/** A browser that sends the latest cookie, and records every cookie it received. */
export class Browser {
  readonly cookies: string[] = [];
  readonly #gatewayUrl: string;

  constructor(gatewayUrl: string) {
    this.#gatewayUrl = gatewayUrl;
  }

  async send(path: string, body: object | string, cookie = this.#cookie()): Promise<Response> {
    const answer = await fetch(`${this.#gatewayUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    });
    this.cookies.push(...answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''));
    return answer;
  }

  #cookie(): string {
    return this.cookies.at(-1) ?? '';
  }
}
