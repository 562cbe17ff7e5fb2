import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { earlierRevision, hasPackagesOf } from './earlier-version.ts';

async function checkoutWith(lock: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-lock-'));
  atEnd(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package-lock.json'), lock);
  return folder;
}

describe('the version before', () => {
  it('is the last commit when the working tree differs from it, else the one before', () => {
    expect(earlierRevision(true)).toBe('HEAD');
    expect(earlierRevision(false)).toBe('HEAD~1');
  });

  it('shares the packages of this one only with an equal lock file', async () => {
    const [one, equal, other] = [
      await checkoutWith('{"a":1}'),
      await checkoutWith('{"a":1}'),
      await checkoutWith('{"a":2}'),
    ];
    expect(hasPackagesOf(one, equal)).toBe(true);
    expect(hasPackagesOf(one, other)).toBe(false);
  });
});
