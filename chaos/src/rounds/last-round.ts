import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last round that a campaign with `--continue` has played in this working copy. */
const stored = fileURLToPath(new URL('../../../.souk/last-round', import.meta.url));

/** The round after the last one; 1 when none was played. */
export async function nextRound(file = stored): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '0');
  return Number(text) + 1;
}

/** Stores a round by the name of its fault, such as `round 17`. */
export async function storeRound(name: string, file = stored): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, name.replace('round ', ''));
}
