import type { Environment } from './environment.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';

export type Hosted = { readonly url: string; readonly stop: () => Promise<void> };

const root = new URL('../../', import.meta.url);

/** The program of a service as a process of its own, and what starts the service in any process. */
export function programOf(service: Service): { main: string; start: string } {
  const folder = service === 'gateway' ? service : `subgraphs/${service}`;
  const file = (name: string) => new URL(`${folder}/src/${name}.ts`, root).href;
  return { main: file('main'), start: file('start') };
}

/**
 * Begins to read all subgraphs' programs into this process, so that it has something to do while
 * PostgreSQL starts. What is wrong with one shows when it is started.
 */
export function readAhead(): void {
  for (const name of subgraphs) void import(programOf(name).start).catch(() => {});
}

/** Starts a subgraph in this process. It is found by its name, so that nothing here knows it. */
export async function host(name: SubgraphName, environment: Environment): Promise<Hosted> {
  const { start } = (await import(programOf(name).start)) as {
    start: (environment: Environment) => Promise<Hosted>;
  };
  return start(environment);
}
