import { completedSecret } from './completed-secret.ts';
import { at, type Fields, listAt } from './manifest.ts';
import { install } from './testing/installation.ts';

const pathsOf = (secret: string): Readonly<Record<string, Fields>> => {
  const { data } = JSON.parse(secret) as { data: Readonly<Record<string, string>> };
  const files = Object.entries(data).filter(([name]) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map(([name, text]) => [
      name.replace('.json', ''),
      JSON.parse(Buffer.from(text, 'base64').toString()),
    ]),
  );
};

describe('the Secret of Vault in development mode', () => {
  it('has what the charts ask Vault for, each value another one (DEP-8, DEP-21)', async () => {
    const shop = await install('minikube');
    const paths = pathsOf(completedSecret(''));
    const references = shop
      .ofKind('ExternalSecret')
      .flatMap(({ spec }) => listAt(spec, 'data'))
      .map((entry) => at<{ key: string; property: string }>(entry, 'remoteRef'));
    const missing = references.filter(
      (one) => !paths[one?.key.replace('souk/', '') ?? '']?.[one?.property ?? ''],
    );
    expect(references.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
    const values = Object.values(paths).flatMap((names) => Object.values(names));
    expect(new Set(values).size).toBe(values.length);
    for (const value of values) expect(value).toMatch(/^[\w-]{43}$/);
  });

  it('keeps what it has, and gets what a new service needs (DEP-22)', () => {
    const first = completedSecret('');
    expect(completedSecret(first)).toBe(first);
    const { data, ...secret } = JSON.parse(first);
    const { billing, ...databases } = pathsOf(first).databases ?? {};
    const text = Buffer.from(JSON.stringify(databases)).toString('base64');
    const older = JSON.stringify({ ...secret, data: { ...data, 'databases.json': text } });
    const completed = pathsOf(completedSecret(older)).databases;
    expect(completed).toEqual({ ...databases, billing: expect.any(String) });
    expect(completed?.billing).not.toBe(billing);
  });
});
