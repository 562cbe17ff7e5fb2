import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Graph } from './graph.ts';

/** Polls, as a mounted ConfigMap or a network drive sends no file system events. */
const pollMs = 1_000;

/**
 * Loads each new content of the file into the graph. Logs a broken one, and keeps the current graph.
 * Returns a function that stops watching.
 */
export function watchSupergraphFile(
  path: string,
  graph: Graph,
  logger: Logger,
): () => Promise<void> {
  let changing = Promise.resolve();
  const reload = async () => {
    try {
      await graph.change(await readFile(path, 'utf8'));
      logger.info({ revision: graph.current.id }, 'supergraph loaded');
    } catch (err) {
      logger.error({ err }, 'could not load the supergraph: the current one stays');
    }
  };
  const onChange: StatsListener = () => {
    changing = changing.then(reload);
  };
  watchFile(path, { interval: pollMs, persistent: false }, onChange);
  return async () => {
    unwatchFile(path, onChange);
    await changing;
  };
}
