import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { filesIn, readManifest } from '../server/built-files.ts';
import { builtPages } from './built-pages.ts';

it('pages are built once for the same sources, also by two that start at once (WEB-1)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'souk-web-'));
  atEnd(() => rm(folder, { recursive: true }));
  const [built, same] = await Promise.all([builtPages(folder), builtPages(folder)]);
  expect(same).toBe(built);
  // A build would change the folder, if only for a moment.
  const before = (await stat(folder)).mtimeMs;
  expect(await builtPages(folder)).toBe(built);
  expect((await stat(folder)).mtimeMs).toBe(before);
  expect(await readdir(folder)).toHaveLength(1);
  const { entry, styles, preloads } = filesIn(readManifest(built))(
    'src/pages/order/order-view.tsx',
  );
  for (const file of [entry, ...styles, ...preloads]) {
    expect((await stat(join(built, 'client', `${file}.br`))).size).toBeGreaterThan(0);
  }
});
