import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logDestination } from './log/log-destinations.ts';
import { type Logger, newLogger } from './logger.ts';

const secret = 'never-to-be-seen';

/** What a logger writes, as text. */
async function written(log: (logger: Logger) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-logger-'));
  const file = join(folder, 'log');
  log(newLogger('shelf', 'info', file));
  await logDestination(file).close();
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  return text;
}

describe('a logger', () => {
  it.each(['password', 'authorization', 'cookie', 'token', 'secret', 'email'])(
    'shows no %s, whatever kind of value it is and wherever it stands (OPS-1)',
    async (name) => {
      const text = await written((logger) => {
        for (const value of [secret, [secret], { value: secret }, [{ value: secret }]]) {
          logger.info({ [name]: value, a: { [name]: value, b: { [name]: value } } }, 'shown');
        }
        logger.info({ a: { b: { c: { d: { [name]: secret } } } } }, 'shown');
        logger.child({ [name]: secret }).info('shown');
      });
      expect(text.match(/"msg":"shown"/g)).toHaveLength(6);
      expect(text).not.toContain(secret);
    },
  );

  it('shows no header of a request that holds a secret (OPS-1)', async () => {
    const headers = {
      ...{ authorization: `Bearer ${secret}`, cookie: `souk=${secret}`, 'set-cookie': [secret] },
      ...{ 'proxy-authorization': secret, 'x-souk-signature': secret, accept: 'text/html' },
    };
    const text = await written((logger) => logger.warn({ request: { headers } }, 'refused'));
    expect(text).not.toContain(secret);
    expect(text).toContain('text/html');
  });

  it('shows no secret of an error: in its message, its fields, its cause and its stack', async () => {
    const url = `https://souk:${secret}@login.souk.example/cb?code=${secret}&state=${secret}`;
    const cause = new Error(`Bearer ${secret}`);
    const err = Object.assign(new Error(`GET ${url} failed`, { cause }), {
      ...{ request: { headers: { authorization: secret } }, token: secret },
      response: { body: JSON.stringify({ refresh_token: secret }) },
    });
    const text = await written((logger) => logger.error({ err }, `no answer from ${url}`));
    expect(JSON.parse(text).err.message).toContain('GET https://souk:[Redacted]@login');
    expect(text).not.toContain(secret);
  });
});
