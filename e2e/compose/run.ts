import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output instead of returning it. */
  readonly shown?: boolean;
};

/** Runs a program, and returns what it prints. Throws with its output when it fails. */
export async function run(
  program: string,
  call: readonly string[],
  { env = {}, shown = false }: Options = {},
): Promise<string> {
  const child = spawn(program, call, {
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'close');
  const [out, errors, [code]] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
  if (code === 0) return out;
  throw new Error(`${program} ${call.join(' ')} ended with ${code}:\n${out}${errors}`);
}

const read = (stream: Parameters<typeof text>[0] | null) => (stream ? text(stream) : '');

/** Whether a program runs and ends with 0. */
export async function succeeds(program: string, ...call: readonly string[]): Promise<boolean> {
  return run(program, call).then(
    () => true,
    () => false,
  );
}
