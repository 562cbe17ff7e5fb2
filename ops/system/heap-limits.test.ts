import { readFileSync } from 'node:fs';
import { heapOptions, launcherHeapMb } from './heap-limits.ts';

const { scripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string> };

it.each(['start', 'stack'])('npm %s starts the launcher with a bounded heap (OPS-8)', (script) => {
  const options = heapOptions(launcherHeapMb).join(' ');
  expect(scripts[script]).toBe(`exec node ${options} ops/${script}.ts`);
});
