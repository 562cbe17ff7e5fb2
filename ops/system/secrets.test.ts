import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { secretsIn } from './secrets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'secrets.json');
const stored = async () => JSON.parse(await readFile(file(), 'utf8'));

describe('the secrets of a state folder', () => {
  it('are created once, and stay', async () => {
    const created = await secretsIn(folder);
    expect(await secretsIn(folder)).toEqual(created);
    expect(await stored()).toEqual(created);
  });

  it('of an earlier release get what its services lack, and keep all others', async () => {
    const created = await secretsIn(folder);
    const { notifications: _, ...signingKeys } = created.signingKeys;
    const { notifications: __, ...databases } = created.databases;
    const { webhookKey: ___, ...others } = created;
    await writeFile(file(), JSON.stringify({ ...others, signingKeys, databases }));
    const completed = await secretsIn(folder);
    expect(completed).toMatchObject({ ...others, signingKeys, databases });
    expect(completed.webhookKey).toHaveLength(43);
    expect(completed.signingKeys.notifications).toHaveLength(43);
    expect(completed.signingKeys.notifications).not.toBe(created.signingKeys.notifications);
    expect(await stored()).toEqual(completed);
    expect(await secretsIn(folder)).toEqual(completed);
  });

  it.each(['{', '{}', '{"postgres":"short"}'])(
    'are refused when they are damaged: %s',
    async (text) => {
      await writeFile(file(), text);
      await expect(secretsIn(folder)).rejects.toThrow(CannotStart);
    },
  );
});
