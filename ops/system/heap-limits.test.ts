import { readFileSync } from 'node:fs';
import {
  allocator,
  gatewayYoungMb,
  heapOptions,
  launcherHeapMb,
  youngMb,
  youngMbOf,
} from './heap-limits.ts';

const { scripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string> };

it.each(['start', 'stack'])(
  'npm %s starts the launcher with a bounded heap, and an allocator that frees (OPS-8)',
  (script) => {
    const options = heapOptions(launcherHeapMb).join(' ');
    const variables = Object.entries(allocator).map((pair) => pair.join('='));
    expect(scripts[script]).toBe(
      `exec env ${variables.join(' ')} node ${options} ops/${script}.ts`,
    );
  },
);

it.each([
  ['gateway', 'process-per-service', gatewayYoungMb],
  ['gateway', 'one-process', youngMb],
  ['orders', 'process-per-service', youngMb],
] as const)('%s with %s has its part for young objects (OPS-8)', (service, hosting, expected) => {
  expect(youngMbOf(service, hosting)).toBe(expected);
});
