import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { settingNames } from './settings.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'gateway/STANDALONE.md'), 'utf8');

/** The text of the first block in a language. */
function block(language: string): string {
  const [, text = ''] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide) ?? [];
  return text.trim();
}

/** Runs a program of the guide until the test has ended. */
function run(command: string): void {
  const [, ...args] = command.replace(/ &$/, '').split(' ');
  const [program = '', ...more] =
    args[0] === 'node' ? args.slice(1) : ['gateway/souk-gateway.ts', ...args.slice(1)];
  const child = spawn(process.execPath, [join(root, program), ...more], {
    cwd: root,
    stdio: 'ignore',
  });
  atEnd(async () => {
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill()) await ended;
  });
}

const isReachable = (url: string) =>
  fetch(url, { headers: { 'apollo-require-preflight': '1' } }).then(
    () => true,
    () => false,
  );

it('the guide leads from nothing to its answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guide-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const [books = 0, loans = 0, gateway = 0] = await freePorts(3, addressPorts);
  const commands = block('sh')
    .replaceAll('4101', String(books))
    .replaceAll('4102', String(loans))
    .replaceAll('4000', String(gateway))
    .replaceAll('supergraph.graphql', join(folder, 'supergraph.graphql'))
    .split('\n');
  const [startBooks = '', startLoans = '', compose = '', start = '', ask = ''] = commands;
  run(startBooks);
  run(startLoans);
  for (const port of [books, loans]) await until(() => isReachable(`http://127.0.0.1:${port}`));
  const composed = spawn('sh', ['-c', compose.replace('npx node', process.execPath)], {
    cwd: root,
  });
  expect(await once(composed, 'close')).toEqual([0, null]);
  run(start);
  await until(() => isReachable(`http://127.0.0.1:${gateway}/explorer`));
  const asked = spawn('sh', ['-c', ask]);
  const answer = await asked.stdout.toArray();
  expect(JSON.parse(answer.join('')).data).toEqual(JSON.parse(block('json')).data);
});

it('the guide has every setting', () => {
  for (const name of settingNames) expect(guide).toContain(`\`${name}\``);
});
