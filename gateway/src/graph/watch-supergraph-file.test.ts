import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureLog } from '../testing/capture-log.ts';
import type { Graph } from './graph.ts';
import { watchSupergraphFile } from './watch-supergraph-file.ts';

describe('watching the supergraph file', () => {
  it('loads each new content, also when the file is replaced by a rename (GW-4)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, 'first');
    const changes: string[] = [];
    let changed = Promise.withResolvers<void>();
    const change = async (text: string) => {
      changes.push(text);
      changed.resolve();
      if (text === 'broken') throw new Error('not a supergraph');
    };
    const { logger, lines } = captureLog();
    const stop = watchSupergraphFile(
      file,
      { change, current: { id: 'r' } } as unknown as Graph,
      logger,
    );
    const write = async (text: string) => {
      changed = Promise.withResolvers<void>();
      await writeFile(`${file}.new`, text);
      // Some file systems store whole seconds only.
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
    expect(lines.map(({ msg }) => msg)).toEqual([
      'could not load the supergraph: the current one stays',
      'supergraph loaded',
    ]);
  });
});
