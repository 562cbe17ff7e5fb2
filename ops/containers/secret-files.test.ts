import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn } from '../system/secrets.ts';
import { secretFiles, writeSecretFiles } from './secret-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-secret-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the secrets of containers', () => {
  it('are files that every user may read and nobody may change (DEP-8)', async () => {
    await writeSecretFiles(folder, await secretsIn(folder));
    const { mode } = await stat(join(folder, 'orders', 'DB_PASSWORD'));
    expect(mode & 0o777).toBe(0o444);
    expect((await readdir(folder)).length).toBe(1 + 11);
  });

  it('stay, and a changed file is written again (DEP-2)', async () => {
    const secrets = await secretsIn(folder);
    await writeSecretFiles(folder, secrets);
    const file = join(folder, 'gateway', 'SESSION_KEY');
    const { ino } = await stat(file);
    await writeSecretFiles(folder, await secretsIn(folder));
    expect((await stat(file)).ino).toBe(ino);
    await rm(file);
    await writeFile(file, 'another');
    await writeSecretFiles(folder, secrets);
    expect(await readFile(file, 'utf8')).toBe(secrets.sessionKey);
  });

  it('are only its own in each container', async () => {
    const { orders, billing, postgres } = secretFiles(await secretsIn(folder));
    expect(Object.keys(orders)).toEqual(['DB_PASSWORD', 'ORDERS_SIGNING_KEY']);
    expect(orders.DB_PASSWORD).not.toBe(billing.DB_PASSWORD);
    expect(Object.keys(postgres)).toEqual(['POSTGRES_PASSWORD']);
  });
});
