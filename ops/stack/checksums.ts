import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What must be there, and what it must be: `sha256sum` reads the same list. */
export const checksumsFile = `${import.meta.dirname}/artifacts.sha256`;

/** Says what is wrong with a folder: a file that is missing, or another than the one we know. */
export async function findChecksumError(
  folder: string,
  list = checksumsFile,
): Promise<string | null> {
  for (const line of (await readFile(list, 'utf8')).trimEnd().split('\n')) {
    const [expected = '', file = ''] = line.split('  ');
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) return `${file} is missing`;
    const found = hash('sha256', bytes);
    if (found !== expected) return `${file} has the checksum ${found}, expected is ${expected}`;
  }
  return null;
}
