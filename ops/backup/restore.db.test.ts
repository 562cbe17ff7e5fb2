import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { postgresMajor } from '../system/postgres.ts';
import { secretsIn } from '../system/secrets.ts';
import { withClient } from '../system/with-client.ts';
import { backUp, databasesFile } from './back-up.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { restore } from './restore.ts';
import { newStateFolder, type SmallShop, startSmallShop } from './testing/small-shop.ts';

const print = () => {};

async function query(url: string, sql: string) {
  const { rows } = await withClient(url, (client) => client.query(sql));
  return rows;
}

const addNote = (url: string, text: string) => query(url, `insert into notes values ('${text}')`);
const notes = async (url: string) =>
  (await query(url, 'select text from notes order by 1')).map(({ text }) => text);

/** Writes numbers to the databases in turn, each to `users` first, until it is told to stop. */
function writeNumbers({ urls }: SmallShop) {
  const end = new AbortController();
  const written = withClient(urls.users, (users) =>
    withClient(urls.billing, async (billing) => {
      let number = 0;
      for (; !end.signal.aborted; number += 1)
        for (const client of [users, billing])
          await client.query('insert into numbers values ($1)', [number]);
      return number;
    }),
  );
  return () => {
    end.abort();
    return written;
  };
}

describe('a backup', () => {
  let from: string;
  let backup: string;
  let manifest: Manifest;
  let count: number;

  /** Restores the backup. Resolves with the refusal, or null. */
  async function restored(folder: string, replace = false, backupFolder = backup) {
    const read = await readManifest(backupFolder);
    const options = { from: backupFolder, manifest: read, folder, replace, durable: false, print };
    return restore(options).then(
      () => null,
      (error: unknown) => {
        if (!(error instanceof CannotStart)) throw error;
        return error.message;
      },
    );
  }

  beforeAll(async () => {
    from = await newStateFolder();
    await mkdir(from);
    const small = await startSmallShop(from);
    for (const url of [small.urls.users, small.urls.billing])
      await query(url, 'create table notes (text text); create table numbers (number int)');
    await addNote(small.urls.users, 'before');
    const stop = writeNumbers(small);
    backup = join(dirname(from), 'backup');
    manifest = await backUp(small.shop, backup, print);
    count = await stop();
    await addNote(small.urls.users, 'after');
    await small.cluster.stop();
  });

  it('says what it has: when, which version, and each file with its size', () => {
    expect(manifest).toMatchObject({ mode: 'embedded', architecture: process.arch });
    expect(manifest.postgres).toMatch(new RegExp(`^${postgresMajor}\\.`));
    expect(Object.keys(manifest.files).sort()).toEqual([databasesFile, 'secrets.json']);
    expect(manifest.databases).toHaveLength(10);
  });

  it('restores all databases as they were at one moment, with their roles (OPS-10)', async () => {
    const folder = await newStateFolder();
    expect(await restored(folder)).toBe(null);
    const { urls, cluster } = await startSmallShop(folder);
    expect(await notes(urls.users)).toEqual(['before']);
    const last = 'select coalesce(max(number), -1) as last, count(*)::int as count from numbers';
    const [[users], [billing]] = [await query(urls.users, last), await query(urls.billing, last)];
    // Numbers were written while the backup was taken, to `users` first.
    expect([billing.last, billing.last + 1]).toContain(users.last);
    expect(billing.count).toBe(billing.last + 1);
    expect(billing.last).toBeGreaterThanOrEqual(0);
    expect(billing.last).toBeLessThan(count);
    await cluster.stop();
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.made', 'secrets.json']);
  });

  it('restores the secrets, but not the key of cursors, as positions are used again', async () => {
    const folder = await newStateFolder();
    await restored(folder);
    const [{ cursorKey, ...others }, { cursorKey: old, ...before }] = [
      await secretsIn(folder),
      await secretsIn(from),
    ];
    expect(others).toEqual(before);
    expect(cursorKey).not.toBe(old);
  });

  it('replaces a shop only when it is told to', async () => {
    const folder = await newStateFolder();
    await mkdir(folder);
    await writeFile(join(folder, 'secrets.json'), 'old');
    const before = await readdir(dirname(folder));
    expect(await restored(folder)).toBe(
      `${folder} has a shop: add --replace to delete it and put that of the backup in its place.`,
    );
    expect(await readdir(dirname(folder))).toEqual(before);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('old');
    expect(await restored(folder, true)).toBe(null);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toBe('old');
    expect(await readdir(dirname(folder))).toEqual(before);
  });

  it('is restored once when two restore it at once', async () => {
    const folder = await newStateFolder();
    const results = await Promise.all([restored(folder), restored(folder)]);
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect(results.find((result) => result !== null)).toContain(folder);
    const { urls, cluster } = await startSmallShop(folder);
    expect(await notes(urls.users)).toEqual(['before']);
    await cluster.stop();
    expect(await readdir(dirname(folder))).toEqual(['state']);
  });

  it('is not restored under a PostgreSQL that runs', async () => {
    const folder = await newStateFolder();
    await restored(folder);
    const { cluster, urls } = await startSmallShop(folder);
    expect(await restored(folder, true)).toBe(
      `PostgreSQL runs on ${folder} as process ${cluster.pid}: stop the shop, or after a kill the process.`,
    );
    await addNote(urls.users, 'still there');
    await cluster.stop();
  });

  it('leaves the old shop when it cannot be unpacked', async () => {
    const folder = await newStateFolder();
    await mkdir(folder);
    await writeFile(join(folder, 'secrets.json'), 'old');
    const { files, format: _, ...about } = manifest;
    const broken = join(dirname(folder), 'broken');
    await mkdir(broken);
    for (const name of Object.keys(files))
      await writeFile(join(broken, name), await readFile(join(backup, name)));
    await truncate(join(broken, databasesFile), 1_000_000);
    await writeManifest(broken, about, Object.keys(files));
    expect(await restored(folder, true, broken)).toBe(
      `${join(broken, databasesFile)} can't be unpacked: zlib: unexpected end of file.`,
    );
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('old');
    expect((await readdir(dirname(folder))).sort()).toEqual(['broken', 'state']);
  });

  it.each([
    [{ postgres: '17.2' }, /is of PostgreSQL 17, and this release runs 18/],
    [{ architecture: 'pdp11' }, /is of a machine with pdp11/],
  ])('of another platform is refused: %j', async (other, message) => {
    const folder = await newStateFolder();
    const wrong = {
      from: backup,
      manifest: { ...manifest, ...other },
      folder,
      durable: false,
      print,
    };
    await expect(restore({ ...wrong, replace: true })).rejects.toThrow(message);
    expect(existsSync(folder)).toBe(false);
    await rm(folder, { recursive: true, force: true });
  });
});
