import { unwatchFile, watchFile } from 'node:fs';
import { mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureLog } from '../testing/capture-log.ts';
import type { Graph } from './graph.ts';
import { watchSupergraphFile } from './watch-supergraph-file.ts';

/** Replaces the file by a rename. Some file systems store whole seconds only. */
async function replace(file: string, text: string, seconds: number): Promise<void> {
  await writeFile(`${file}.new`, text);
  const time = new Date(Date.now() + seconds * 1_000);
  await utimes(`${file}.new`, time, time);
  await rename(`${file}.new`, file);
}

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
      await replace(file, text, changes.length * 2 + 2);
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

  it('loads two changes one after the other, and the last one stays (GW-4)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, 'first');
    const steps: string[] = [];
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const loadedLast = Promise.withResolvers<void>();
    // The first load takes until the second change has been seen.
    const change = async (text: string) => {
      steps.push(`begin ${text}`);
      begun.resolve();
      if (text === 'slow') await mayEnd.promise;
      steps.push(`end ${text}`);
      if (text === 'last') loadedLast.resolve();
    };
    const { logger } = captureLog();
    const graph = { change, current: { id: 'r' } } as unknown as Graph;
    const stop = watchSupergraphFile(file, graph, logger);
    const seen = Promise.withResolvers<void>();
    // It is called after the listener of the watcher.
    const onChange = () => steps.includes('begin slow') && seen.resolve();
    watchFile(file, { interval: 1_000, persistent: false }, onChange);
    await replace(file, 'slow', 2);
    await begun.promise;
    await replace(file, 'last', 4);
    await seen.promise;
    // A second load that does not wait for the first has read the file by now.
    for (let reads = 0; reads < 20; reads += 1) await readFile(file);
    mayEnd.resolve();
    await loadedLast.promise;
    unwatchFile(file, onChange);
    await stop();
    await rm(folder, { recursive: true });
    expect(steps).toEqual(['begin slow', 'end slow', 'begin last', 'end last']);
  });
});
