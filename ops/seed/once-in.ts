import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotWrite } from '../system/cannot-start.ts';
import type { Print } from '../system/step.ts';

/**
 * Runs a part of the seeding unless the state folder has its marker, and leaves the marker. A part that was
 * interrupted is repeated.
 */
export async function onceIn(
  folder: string,
  markerName: string,
  print: Print,
  run: () => Promise<void>,
): Promise<void> {
  const marker = join(folder, markerName);
  if (existsSync(marker)) return;
  await run();
  // The next start then repeats the seeding, which changes nothing: no reason to end the shop.
  await writeFile(marker, '').catch((error) => print(cannotWrite(marker, error).message));
}
