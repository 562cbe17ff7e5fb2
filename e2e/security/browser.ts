import { randomUUID } from 'node:crypto';

/** What somebody used who must be nowhere in a log. */
export type Person = {
  readonly username: string;
  readonly email: string;
  readonly password: string;
};

export function newPerson(): Person {
  const username = `quiet-${randomUUID()}`;
  return { username, email: `${username}@souk.example`, password: `pass-${randomUUID()}` };
}

/** Somebody at the login routes, who keeps every cookie that was ever given. */
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
