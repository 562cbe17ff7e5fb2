import type { Environment } from './environment.ts';
import type { SubgraphName } from './subgraphs.ts';

export type Hosted = { readonly url: string; readonly stop: () => Promise<void> };

const root = new URL('../../../', import.meta.url);

/** The program of a service as a process of its own. */
export function mainOf(service: SubgraphName | 'gateway'): string {
  const folder = service === 'gateway' ? service : `subgraphs/${service}`;
  return new URL(`${folder}/src/main.ts`, root).pathname;
}

/** Starts a subgraph in this process. It is found by its name, so that nothing here knows it. */
export async function host(name: SubgraphName, environment: Environment): Promise<Hosted> {
  const program = new URL(`subgraphs/${name}/src/start.ts`, root).href;
  const { start } = (await import(program)) as {
    start: (environment: Environment) => Promise<Hosted>;
  };
  return start(environment);
}
