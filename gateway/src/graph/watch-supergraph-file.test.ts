import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logOf } from '../testing/capture-log.ts';
import type { Graph } from './graph.ts';
import { followFile } from './watch-supergraph-file.ts';

describe('the file of the supergraph', () => {
  it('is read again when it changes, also when it is replaced as a whole (GW-4)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, 'first');
    const changes: string[] = [];
    let changed = Promise.withResolvers<void>();
    const change = async (text: string) => {
      changes.push(text);
      changed.resolve();
      if (text === 'broken') throw new Error('This is no supergraph.');
    };
    const { logger, lines } = logOf();
    const stop = followFile(file, { change, current: { id: 'r' } } as unknown as Graph, logger);
    const write = async (text: string) => {
      changed = Promise.withResolvers<void>();
      await writeFile(`${file}.new`, text);
      // A file system may keep whole seconds only.
      const time = new Date(Date.now() + changes.length * 2_000 + 2_000);
      await utimes(`${file}.new`, time, time);
      await rename(`${file}.new`, file);
      await changed.promise;
    };
    await write('broken');
    await write('third');
    await stop();
    await rm(folder, { recursive: true });
    expect(changes).toEqual(['broken', 'third']);
    expect(lines.map(({ msg }) => msg)).toEqual(['supergraph refused', 'supergraph changed']);
  });
});
