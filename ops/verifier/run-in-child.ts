import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  type InvariantResult,
  invariantResult,
} from '@souk/platform/service/operators/verification';
import type { RunningSystem } from '../system/running.ts';

const program = join(import.meta.dirname, 'verify-child.ts');
const heap = ['--max-old-space-size=64', '--max-semi-space-size=2'];

/**
 * Verifies a shop in a process of its own, which ends with it. Rejects with what the process wrote to stderr when
 * it fails, and on abort, which kills it.
 */
export async function runInChild(
  system: RunningSystem,
  signal: AbortSignal,
): Promise<readonly InvariantResult[]> {
  const child = spawn(process.execPath, [...heap, program], { signal, killSignal: 'SIGKILL' });
  const ended = once(child, 'close');
  // A child that ended early does not read; its exit code says so.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(system));
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code !== 0) throw new Error(`The verification ended with ${code}: ${errors.slice(-2_000)}`);
  return invariantResult.array().parse(JSON.parse(output));
}
