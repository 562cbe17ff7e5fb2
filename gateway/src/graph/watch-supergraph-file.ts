import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Graph } from './graph.ts';

/** Asks for the time of a file, not for events: a mounted ConfigMap or a network drive sends none. */
const everyMs = 1_000;

/**
 * Brings each new content of the file into the graph. A broken one is logged, and the graph stays
 * as it was. Returns how to stop.
 */
export function followFile(path: string, graph: Graph, logger: Logger): () => Promise<void> {
  let changing = Promise.resolve();
  const reload = async () => {
    try {
      await graph.change(await readFile(path, 'utf8'));
      logger.info({ revision: graph.current.id }, 'supergraph changed');
    } catch (err) {
      logger.error({ err }, 'supergraph refused');
    }
  };
  const onChange: StatsListener = () => {
    changing = changing.then(reload);
  };
  watchFile(path, { interval: everyMs, persistent: false }, onChange);
  return async () => {
    unwatchFile(path, onChange);
    await changing;
  };
}
