import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { readManifest, writeManifest } from './manifest.ts';

const about = {
  ...{ at: '2026-11-30T18:00:00.000Z', mode: 'embedded' as const, postgres: '18.4' },
  ...{ architecture: 'x64', point: '0/7000760', databases: ['users'], log: null },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-manifest-'));
  await writeFile(join(folder, 'databases.tar.gz'), 'all of them');
  await writeFile(join(folder, 'seeded'), '');
  await writeManifest(folder, about, ['databases.tar.gz', 'seeded']);
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads the manifest, which must be refused. Returns the message. */
async function refusal(): Promise<string> {
  const error = await readManifest(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CannotStart);
  return Object(error).message;
}

/** Changes the manifest, and its checksum with it. */
async function rewrite(change: object): Promise<void> {
  const file = join(folder, 'manifest.json');
  const text = JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change });
  await writeFile(file, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await writeFile(join(folder, 'manifest.sha256'), `${sha256}  manifest.json\n`);
}

describe('the manifest of a backup', () => {
  it('says what was written, and the size and checksum of each file', async () => {
    expect(await readManifest(folder)).toEqual({
      format: 1,
      ...about,
      files: {
        'databases.tar.gz': {
          bytes: 11,
          sha256: createHash('sha256').update('all of them').digest('hex'),
        },
        seeded: { bytes: 0, sha256: createHash('sha256').digest('hex') },
      },
    });
  });

  it('names a file that was changed', async () => {
    await writeFile(join(folder, 'databases.tar.gz'), 'all of thex');
    expect(await refusal()).toBe(
      `${folder}/databases.tar.gz was changed after the backup was written. Use another backup.`,
    );
  });

  it('names a file that is missing', async () => {
    await rm(join(folder, 'seeded'));
    expect(await refusal()).toBe(
      `${folder}/seeded is missing: the backup is not complete. Use another one.`,
    );
  });

  it('is refused when it was changed itself', async () => {
    await appendFile(join(folder, 'manifest.json'), ' ');
    expect(await refusal()).toContain(`${folder}/manifest.json was changed`);
  });

  it.each(['manifest.json', 'manifest.sha256'])('is refused without %s', async (name) => {
    await rm(join(folder, name));
    expect(await refusal()).toBe(`${folder} is no complete backup: it has no ${name}.`);
  });

  it('is refused in another format', async () => {
    await rewrite({ format: 2 });
    expect(await refusal()).toBe(
      `${folder}/manifest.json has the format 2, and this release reads 1: restore it with the` +
        ' release that wrote it.',
    );
  });

  it.each([
    [{ mode: 'other' }, 'mode'],
    [{ files: { '../secrets.json': { bytes: 0, sha256: '' } } }, 'files'],
    [{ databases: [] }, 'databases'],
  ])('is refused with %j', async (change, name) => {
    await rewrite(change);
    expect(await refusal()).toContain(`${folder}/manifest.json is no manifest of a backup`);
    expect(await refusal()).toContain(name);
  });
});
