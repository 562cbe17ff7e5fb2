import { glob, readFile } from 'node:fs/promises';
import { type Service, subgraphs } from '@souk/ops/system/subgraphs';

/** A place in the code where a process can be killed. */
export type Point = { readonly name: string; readonly service: Service };

const root = new URL('../../../', import.meta.url).pathname;
const sources = ['platform/src', 'gateway/src', 'subgraphs/*/src'].map((at) => `${at}/**/*.ts`);

/** Every point that the code has, as its text says: none can be forgotten. */
export async function crashPoints(): Promise<readonly Point[]> {
  const names = new Set<string>();
  for await (const file of glob(sources, {
    cwd: root,
    exclude: (name) => name.endsWith('.test.ts'),
  })) {
    for (const name of namesIn(await readFile(`${root}${file}`, 'utf8'))) names.add(name);
  }
  for (const name of subgraphs) if (await consumesNothing(name)) forget(names, `${name}/consumer/`);
  return [...names].sort().map((name) => ({ name, service: serviceOf(name) }));
}

/** What stands where the service is known only when it runs is a point of each subgraph. */
export function namesIn(source: string): string[] {
  const calls = source.matchAll(/(?<!function )\bcrashPoint\(\s*(['"`])(?<name>.+?)\1\s*\)/g);
  return [...calls].flatMap(({ groups }) => {
    const name = groups?.name ?? '';
    return name.startsWith('${') ? subgraphs.map((one) => name.replace(/^\$\{.+?\}/, one)) : [name];
  });
}

/** A service without consumers never reaches the crash points of a consumer. */
async function consumesNothing(name: string): Promise<boolean> {
  const start = await readFile(`${root}subgraphs/${name}/src/start.ts`, 'utf8');
  return start.includes('consumers: [],');
}

function forget(names: Set<string>, prefix: string): void {
  for (const name of names) if (name.startsWith(prefix)) names.delete(name);
}

function serviceOf(point: string): Service {
  const [name] = point.split('/');
  const service = (['gateway', ...subgraphs] as const).find((one) => one === name);
  if (!service) throw new Error(`The point ${point} begins with the name of no service.`);
  return service;
}
