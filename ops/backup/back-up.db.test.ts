import { spawnSync } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { CannotStart } from '../system/cannot-start.ts';
import { withClient } from '../system/with-client.ts';
import { backUp } from './back-up.ts';
import { readManifest } from './manifest.ts';
import { newStateFolder, type SmallShop, startSmallShop } from './testing/small-shop.ts';

const mount = (folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
const probe = await mkdtemp(join(tmpdir(), 'souk-mount-'));
const mayMount = mount(probe);
if (mayMount) spawnSync('umount', [probe]);
await rm(probe, { recursive: true });

describe('writing a backup', () => {
  let small: SmallShop;
  let parent: string;
  let to: string;

  beforeAll(async () => {
    const folder = await newStateFolder();
    await mkdir(folder);
    small = await startSmallShop(folder);
  });
  beforeEach(async () => {
    parent = join(dirname(small.shop.folder), 'backups');
    await mkdir(parent);
    to = join(parent, 'backup');
  });
  afterEach(() => rm(parent, { recursive: true }));

  /** Writes a backup. Resolves with the refusal, or null. */
  const written = (folder = to, during: () => unknown = () => {}) => {
    const result = backUp(small.shop, folder, during);
    return result.then(
      () => null,
      (error: unknown) => {
        if (!(error instanceof CannotStart)) throw error;
        return error.message;
      },
    );
  };

  it('works into an empty folder; a second one there is refused and changes nothing', async () => {
    await mkdir(to);
    expect(await written()).toBe(null);
    const manifest = await readManifest(to);
    expect(await written()).toBe(`${to} is not empty: choose another folder.`);
    expect(await readManifest(to)).toEqual(manifest);
    expect(await readdir(parent)).toEqual(['backup']);
  });

  it('is refused in the state folder, which a restore deletes', async () => {
    expect(await written(join(small.shop.folder, 'backup'))).toContain('choose a folder outside');
    expect(await readdir(small.shop.folder)).not.toContain('backup');
  });

  it('is refused where a file is', async () => {
    await writeFile(to, '');
    expect(await written()).toContain(`${to} can't be used: ENOTDIR`);
  });

  it('ends with one backup when two are written to one folder at once', async () => {
    const results = await Promise.all([written(), written()]);
    expect(results.sort()).toEqual([
      `${to} is not empty: another backup was written there meanwhile.`,
      null,
    ]);
    await readManifest(to);
    expect(await readdir(parent)).toEqual(['backup']);
  });

  it('leaves no slot that would keep the log of PostgreSQL for ever', async () => {
    await written();
    const sql = 'select slot_name from pg_replication_slots';
    const { rows } = await withClient(small.cluster.url, (client) => client.query(sql));
    expect(rows).toEqual([]);
  });

  it('is refused with tablespaces, whose files it would lack', async () => {
    const place = join(dirname(small.shop.folder), 'tablespace');
    await mkdir(place);
    const { uid, gid } = await stat(join(small.shop.folder, 'postgres'));
    await chown(place, uid, gid);
    const run = (sql: string) => withClient(small.cluster.url, (client) => client.query(sql));
    await run(`create tablespace other location '${place}'`);
    expect(await written()).toContain('tablespaces outside of its data folder');
    await run('drop tablespace other');
    expect(await readdir(parent)).toEqual([]);
  });

  const itMounts = mayMount ? it : it.skip;
  itMounts(
    `leaves nothing on a full disk${mayMount ? '' : ' (skipped: may not mount a disk)'}`,
    async () => {
      const disk = join(parent, 'disk');
      await mkdir(disk);
      mount(disk);
      atEnd(async () => spawnSync('umount', [disk]));
      const full = await written(join(disk, 'backup'));
      expect(await readdir(disk)).toEqual([]);
      spawnSync('umount', [disk]);
      expect(full).toMatch(/backup can't be written: ENOSPC/);
    },
  );

  it('leaves nothing when PostgreSQL is killed meanwhile', async () => {
    const result = written();
    // The copy has begun when the server shows a process for it.
    const senders = 'select 1 from pg_stat_progress_basebackup';
    await withClient(small.cluster.url, async (client) => {
      client.on('error', () => {});
      while ((await client.query(senders)).rows.length === 0);
      await small.cluster.kill();
    }).catch(() => {});
    expect(await result).toContain('A server of the shop stopped meanwhile');
    expect(await readdir(parent)).toEqual([]);
  });
});
