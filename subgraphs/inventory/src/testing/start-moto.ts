import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readConfig } from '@souk/platform/runtime/config';
import { freePort } from '@souk/platform/runtime/free-port';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { z } from 'zod';

/** Returns the path of `moto_server`, a program that speaks S3, or null. */
export function findMoto(): string | null {
  const { PATH } = readConfig({ PATH: z.string().default('') });
  const files = PATH.split(delimiter).map((folder) => join(folder, 'moto_server'));
  return files.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts it on a free port, until the test file has ended. Returns its address. */
export async function startMoto(program: string): Promise<string> {
  const port = await freePort();
  const moto = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const ended = once(moto, 'exit');
  atEnd(async () => {
    moto.kill();
    await ended;
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await until(() => {
    if (moto.exitCode !== null) throw new Error(`${program} has ended: it is not installed.`);
    return fetch(endpoint).then(
      () => true,
      () => false,
    );
  });
  return endpoint;
}
