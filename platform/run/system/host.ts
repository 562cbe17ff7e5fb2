import type { Environment } from './environment.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

export type Hosted = { readonly url: string; readonly stop: () => Promise<void> };

const root = new URL('../../../', import.meta.url);

/** The program of a service as a process of its own. */
export function mainOf(service: SubgraphName | 'gateway'): string {
  const folder = service === 'gateway' ? service : `subgraphs/${service}`;
  return new URL(`${folder}/src/main.ts`, root).pathname;
}

/**
 * Begins to read all subgraphs' programs into this process, so that it has something to do while
 * PostgreSQL starts. What is wrong with one shows when it is started.
 */
export function readAhead(): void {
  for (const name of subgraphs) void import(programOf(name)).catch(() => {});
}

const programOf = (name: SubgraphName) => new URL(`subgraphs/${name}/src/start.ts`, root).href;

/** Starts a subgraph in this process. It is found by its name, so that nothing here knows it. */
export async function host(name: SubgraphName, environment: Environment): Promise<Hosted> {
  const { start } = (await import(programOf(name))) as {
    start: (environment: Environment) => Promise<Hosted>;
  };
  return start(environment);
}
