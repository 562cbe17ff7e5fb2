import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FuzzCaller } from './callers.ts';

const document = join(import.meta.dirname, '../../schema/openapi.json');
const config = join(import.meta.dirname, 'schemathesis.toml');
/** Tokens live for five minutes. */
const secondsMax = 240;

type Settings = {
  readonly python: string;
  readonly seed: number;
  /** The time limit of the run. Schemathesis ends by itself then, with what it has found. */
  readonly seconds: number;
  readonly gatewayUrl: string;
  /** Where Schemathesis writes its own files. A later run would begin with the failures that it finds there. */
  readonly folder: string;
};

/**
 * Runs Schemathesis as a caller. Prints what it prints, and returns whether it found nothing. With the same seed it
 * generates the same requests, as far as they do not depend on earlier answers.
 */
export async function fuzzAs(
  { token }: FuzzCaller,
  { python, seed, seconds, gatewayUrl, folder }: Settings,
): Promise<boolean> {
  const child = spawn(
    python,
    [
      ...['-m', 'schemathesis.cli', '--config-file', config, 'run', document],
      ...['--url', gatewayUrl, '--seed', String(seed), '--no-color'],
      ...['--max-time', String(Math.min(seconds, secondsMax))],
    ],
    {
      cwd: folder,
      // The hooks are a module beside this file, of which Python is to keep no compiled copy.
      env: {
        ...{ PYTHONPATH: import.meta.dirname, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
        FUZZ_TOKEN: await token(),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const [code] = await once(child, 'close');
  return code === 0;
}
