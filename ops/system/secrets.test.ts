import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const stored = () => JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));

describe('the secrets of a state folder', () => {
  it('are created once', async () => {
    const secrets = await secretsIn(folder);
    expect(await secretsIn(folder)).toEqual(secrets);
    expect(stored()).toEqual(secrets);
  });

  it('of an earlier release get those of services that are new, once, and keep the others', async () => {
    const { databases, signingKeys, ...others } = await secretsIn(folder);
    const { analytics: _, ...formerDatabases } = databases;
    const { analytics: __, ...formerKeys } = signingKeys;
    const former = { ...others, databases: formerDatabases, signingKeys: formerKeys };
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(former));
    const secrets = await secretsIn(folder);
    expect(secrets).toMatchObject(former);
    expect(secrets.signingKeys.analytics).toMatch(/^.{32,}$/);
    expect(stored()).toEqual(secrets);
    expect(await secretsIn(folder)).toEqual(secrets);
  });

  it.each(['no JSON', '{}', '{"databases":{},"signingKeys":{}}'])(
    'are refused when they are damaged: %s',
    async (text) => {
      writeFileSync(join(folder, 'secrets.json'), text);
      await expect(secretsIn(folder)).rejects.toThrow('is damaged');
      expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(text);
    },
  );
});
