import { Browser } from '../contract/browser.ts';
import { logIn, logInByForm, newUser, startCodeFlow } from '../contract/requests.ts';
import { type EmbeddedProvider, startEmbedded } from './testing/embedded-provider.ts';

let system: EmbeddedProvider;
beforeEach(async () => {
  system = await startEmbedded();
});
afterEach(() => system.stop());

/** Wrong passwords for as many names, through the public client. Returns the statuses. */
async function guess(count: number): Promise<number[]> {
  const names = Array.from({ length: count }, (_, index) => `nobody-${index}`);
  const answers = await Promise.all(names.map((name) => logIn(system, name, 'wrong', 'sandbox')));
  return answers.map(({ status }) => status);
}

const tokenEndpoint = () => `${system.provider.issuer}/protocol/openid-connect/token`;

describe('an address with twenty wrong passwords within a minute', () => {
  it('has to wait, whatever the name, and with the right password too', async () => {
    const { username, password } = await newUser(system);
    expect(await guess(20)).toEqual(Array(20).fill(400));
    const form = { grant_type: 'password', client_id: 'sandbox', username, password };
    const answer = await fetch(tokenEndpoint(), {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toEqual({
      error: 'temporarily_unavailable',
      error_description: expect.stringMatching(
        /^Too many failed attempts from this address\. Try again in \d+ s\.$/,
      ),
    });
  });

  it('sees why on the login page', async () => {
    const { username, password } = await newUser(system);
    await guess(20);
    const page = await logInByForm(new Browser(), startCodeFlow(system), username, password);
    expect(page.status).toBe(429);
    expect(page.html).toContain('Too many failed attempts from this address.');
    expect(page.html).toContain('kc-form-login');
  });

  it('has twenty checked, however many come at once', async () => {
    const statuses = await guess(30);
    expect(statuses.filter((status) => status === 400)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('stops nobody who logs in through the gateway, which limits its own clients', async () => {
    const { username, password } = await newUser(system);
    await guess(25);
    expect((await logIn(system, username, password)).status).toBe(200);
  });
});

it('forty right passwords at once count as no failure', async () => {
  const { username, password } = await newUser(system);
  const logins = Array.from({ length: 40 }, () => logIn(system, username, password, 'sandbox'));
  const statuses = (await Promise.all(logins)).map(({ status }) => status);
  // Attempts for one name wait for each other elsewhere: none is refused for its address.
  expect(statuses).not.toContain(429);
});

it('a right password counts as no failure', async () => {
  const { username, password } = await newUser(system);
  for (let login = 1; login <= 25; login += 1) {
    expect((await logIn(system, username, password, 'sandbox')).status).toBe(200);
  }
});
