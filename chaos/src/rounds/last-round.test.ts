import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextRound, storeRound } from './last-round.ts';

it('a campaign continues after the last round that was played', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'souk-rounds-'));
  const file = join(folder, 'state', 'last-round');
  expect(await nextRound(file)).toBe(1);
  await storeRound('round 41', file);
  expect(await nextRound(file)).toBe(42);
  await rm(folder, { recursive: true });
});
