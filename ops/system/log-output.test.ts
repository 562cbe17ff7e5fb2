import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logDestination } from '@souk/platform/runtime/log/log-destinations';
import { logOutput } from './log-output.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(script: string): ChildProcess {
  const call = ['--input-type=module', '--eval', script];
  return spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

/** Runs a script to its end. Returns the lines that the log then has. */
async function loggedBy(script: string): Promise<Record<string, unknown>[]> {
  const file = join(folder, 'souk.log');
  const child = start(script);
  logOutput(child, 'gateway', file);
  await once(child, 'close');
  await logDestination(file).close();
  const text = await readFile(file, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the output of a service', () => {
  it('is in the log as it is when it comes from its logger', async () => {
    // Line separators of Unicode, which do not end a line of a log, and a line that comes in parts.
    const line = { level: 'info', msg: `a\u2028b${'x'.repeat(200_000)}` };
    const script = `console.info(JSON.stringify({ level: 'info', msg: 'a\\u2028b' + 'x'.repeat(200_000) }))`;
    expect(await loggedBy(script)).toEqual([line]);
  });

  it('becomes lines of the log when it comes from anything else, such as a crash', async () => {
    const lines = await loggedBy(`process.stdout.write('bye'); throw new Error('Broken.');`);
    const about = { time: expect.any(String), service: 'gateway' };
    expect(lines).toContainEqual({ ...about, level: 'info', msg: 'bye' });
    expect(lines).toContainEqual({ ...about, level: 'error', msg: 'Error: Broken.' });
    expect(lines.filter((line) => !line.time || !line.service || !line.level)).toEqual([]);
  });
});

it('a service knows how many of its lines the launcher could not write', async () => {
  const platform = import.meta.resolve('@souk/platform/runtime/log/log-destinations');
  const child = start(`
    const { countLinesDroppedByParent, droppedLines } = await import('${platform}');
    countLinesDroppedByParent();
    console.info('one');
    process.on('message', () => process.send(droppedLines('gateway')));`);
  logOutput(child, 'gateway', '/dev/full')();
  const [dropped] = await once(child, 'message');
  expect(dropped).toBe(1);
  child.kill();
  await once(child, 'close');
});
