import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from './environment.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';

export type Hosted = { readonly url: string; readonly stop: () => Promise<void> };

/** The folder of this code, with all services. */
export const ownRoot = join(import.meta.dirname, '../..');

/**
 * Returns the module that runs a service as a process, and the one that starts it in any process: those of this code,
 * or of another version of it in `root`.
 */
export function programOf(service: Service, root = ownRoot): { main: string; start: string } {
  const folder = service === 'gateway' ? service : `subgraphs/${service}`;
  const file = (name: string) => pathToFileURL(join(root, folder, `src/${name}.ts`)).href;
  return { main: file('main'), start: file('start') };
}

/**
 * Starts to load the modules of all subgraphs, to use the time while PostgreSQL starts. Ignores
 * errors: starting the subgraph reports them.
 */
export function preloadSubgraphs(): void {
  for (const name of subgraphs) void import(programOf(name).start).catch(() => {});
}

/** Starts a subgraph in this process. Finds its module by name, so that nothing here imports it. */
export async function host(name: SubgraphName, environment: Environment): Promise<Hosted> {
  const { start } = (await import(programOf(name).start)) as {
    start: (environment: Environment) => Promise<Hosted>;
  };
  return start(environment);
}
