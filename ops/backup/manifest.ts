import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { modeNames } from '../modes/mode.ts';
import { CannotStart } from '../system/cannot-start.ts';
import { logStateShape } from './log-state.ts';

/** The form of a backup: another one is refused. */
const format = 1;

const fileName = z.string().regex(/^[\w-]+(\.[\w-]+)*$/);

const shape = z.object({
  format: z.literal(format),
  /** When the copy of the databases was complete: the moment at which a restored shop continues. */
  at: z.iso.datetime(),
  mode: z.enum(modeNames),
  /** Version of PostgreSQL, such as `18.4`. */
  postgres: z.string().regex(/^\d+/),
  /** Files of PostgreSQL depend on it: `x64`, `arm64`. */
  architecture: z.string(),
  /** The position in the write-ahead log at which all databases are consistent. */
  point: z.string(),
  databases: z.array(z.string()).min(1),
  /** Null when the log is one of the databases. */
  log: logStateShape.nullable(),
  files: z.record(fileName, z.object({ bytes: z.int().min(0), sha256: z.hash('sha256') })),
});

/** What a backup has: its file `manifest.json`. */
export type Manifest = z.infer<typeof shape>;

const names = { manifest: 'manifest.json', checksum: 'manifest.sha256' };

/** Writes the manifest of the files of a folder, with a checksum of its own in the format of `sha256sum`. */
export async function writeManifest(
  folder: string,
  about: Omit<Manifest, 'format' | 'files'>,
  files: readonly string[],
): Promise<Manifest> {
  const described = await Promise.all(
    files.map(async (name) => [name, await describeFile(join(folder, name))] as const),
  );
  const manifest: Manifest = { format, ...about, files: Object.fromEntries(described) };
  const file = join(folder, names.manifest);
  const options = { mode: 0o600, flush: true };
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, options);
  const { sha256 } = await describeFile(file);
  await writeFile(join(folder, names.checksum), `${sha256}  ${names.manifest}\n`, options);
  return manifest;
}

/**
 * Reads the manifest of a backup, and compares every file with it. Throws CannotStart, which names the
 * file that is missing or was changed.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, names.manifest);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotStart(`${folder} is no complete backup: it has no ${names.manifest}.`);
  });
  const stored = await readFile(join(folder, names.checksum), 'utf8').catch(() => {
    throw new CannotStart(`${folder} is no complete backup: it has no ${names.checksum}.`);
  });
  const { sha256 } = await describeFile(file);
  if (!stored.startsWith(`${sha256} `)) throw wasChanged(file);
  const manifest = parse(text, file);
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const found = await describeFile(path).catch(() => {
      throw new CannotStart(`${path} is missing: the backup is not complete. Use another one.`);
    });
    if (found.sha256 !== expected.sha256) throw wasChanged(path);
  }
  return manifest;
}

function parse(text: string, file: string): Manifest {
  const read: unknown = JSON.parse(text);
  const { format: other } = Object(read);
  if (other !== format)
    throw new CannotStart(
      `${file} has the format ${JSON.stringify(other)}, and this release reads ${format}: restore it` +
        ' with the release that wrote it.',
    );
  const { data, error } = shape.safeParse(read);
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CannotStart(`${file} is no manifest of a backup: ${issues.join('; ')}.`);
}

function wasChanged(file: string): CannotStart {
  return new CannotStart(`${file} was changed after the backup was written. Use another backup.`);
}

async function describeFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}
