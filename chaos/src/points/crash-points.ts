import { glob, readFile } from 'node:fs/promises';
import { type Service, subgraphs } from '@souk/ops/system/subgraphs';

/** A named point in the code where a process can be killed. */
export type CrashPoint = { readonly name: string; readonly service: Service };

const root = new URL('../../../', import.meta.url).pathname;
const sources = ['platform/src', 'gateway/src', 'subgraphs/*/src'].map((at) => `${at}/**/*.ts`);

/** Every crash point of the code, read from its text, so that none can be forgotten. */
export async function crashPoints(): Promise<readonly CrashPoint[]> {
  const names = new Set<string>();
  for await (const file of glob(sources, {
    cwd: root,
    exclude: (name) => name.endsWith('.test.ts'),
  })) {
    for (const name of namesIn(await readFile(`${root}${file}`, 'utf8'))) names.add(name);
  }
  for (const name of subgraphs) {
    const start = await readFile(`${root}subgraphs/${name}/src/start.ts`, 'utf8');
    // Without consumers, or without messages of its own, a service never reaches these.
    if (start.includes('consumers: [],')) drop(names, `${name}/consumer/`);
    if (start.includes('publishes: {},')) drop(names, `${name}/relay/`);
  }
  return [...names].sort().map((name) => ({ name, service: serviceOf(name) }));
}

/** Finds the names in a source text. A placeholder for the service gives one name for each subgraph. */
export function namesIn(source: string): string[] {
  const calls = source.matchAll(/(?<!function )\bcrashPoint\(\s*(['"`])(?<name>.+?)\1\s*\)/g);
  return [...calls].flatMap(({ groups }) => {
    const name = groups?.name ?? '';
    return name.startsWith('${') ? subgraphs.map((one) => name.replace(/^\$\{.+?\}/, one)) : [name];
  });
}

function drop(names: Set<string>, prefix: string): void {
  for (const name of names) if (name.startsWith(prefix)) names.delete(name);
}

function serviceOf(point: string): Service {
  const [name] = point.split('/');
  const service = (['gateway', ...subgraphs] as const).find((one) => one === name);
  if (!service)
    throw new Error(`The crash point ${point} does not begin with the name of a service.`);
  return service;
}
