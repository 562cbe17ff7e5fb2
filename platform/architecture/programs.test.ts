import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { readConfig } from '../src/runtime/config.ts';
import { atEnd } from '../src/testing/test-file.ts';

const root = join(import.meta.dirname, '../..');

/** Scripts that run programs of others, which have their own `--help`. */
const programsOfOthers: Readonly<Record<string, string>> = {
  check: 'turbo',
  format: 'biome',
  fix: 'biome',
  types: 'tsc',
  arrows: 'dependency-cruiser',
  unused: 'knip',
  openapi: 'redocly',
  test: 'jest',
  'test:unit': 'jest',
  'test:db': 'jest',
  'test:stack': 'jest',
  'test:e2e': 'jest',
  'test:chaos': 'jest',
  'obs:e2e': 'jest',
};

/** A folder that does not exist, so that no program finds a running shop. */
const noState = join(tmpdir(), `souk-none-${process.pid}`);

type Script = { readonly name: string; readonly folder: string; readonly call: string };
type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

const scripts: Script[] = globSync('{.,*,subgraphs/*}/package.json', { cwd: root }).flatMap(
  (file) => {
    const { name, scripts = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const label = (script: string) => (file === 'package.json' ? script : `${name} ${script}`);
    return Object.entries<string>(scripts).map(([script, call]) => ({
      name: label(script),
      folder: dirname(join(root, file)),
      call,
    }));
  },
);
const ours = scripts.filter(({ name }) => !(name in programsOfOthers));

const { NODE_COMPILE_CACHE } = readConfig({ NODE_COMPILE_CACHE: z.string().optional() });
const environment = { SOUK_STATE: noState, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };

/** Runs a script as npm does, with arguments after its own. It inherits no setting of the shop. */
async function run({ folder, call }: Script, ...args: readonly string[]): Promise<Ended> {
  // Variables for the allocator of the process.
  const words = call.replace(/^exec (env (\w+=\w+ )+)?/, '').split(' ');
  if (words[0] !== 'node') throw new Error(`"${call}" does not run a file with node.`);
  const child = spawn(process.execPath, [...words.slice(1), ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atEnd(async () => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

const script = (name: string): Script => {
  const found = ours.find((one) => one.name === name);
  if (!found) throw new Error(`There is no script "${name}".`);
  return found;
};

it('finds the scripts of all workspaces', () => {
  const names = scripts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['start', '@souk/gateway start']));
  expect(names).toEqual(expect.arrayContaining(Object.keys(programsOfOthers)));
});

describe.each(ours)('the program "$name"', (program) => {
  it('prints its usage, and nothing else, for --help', async () => {
    const { code, out, error } = await run(program, '--help');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Usage: npm [^\n]+\n\n[A-Z][^\n]+\.\n\n( {2}[^\n]+\n|\n)+$/);
    expect(out).toContain('--help');
  });

  it('refuses an unknown option in one line', async () => {
    const { code, out, error } = await run(program, '--no-such-option');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(
      /^Unknown option '--no-such-option': "npm [^\n]+ --help" prints what it takes\.\n$/,
    );
  });
});

it.each([
  ['reset', ['stack'], 'Unknown argument "stack"'],
  ['bench', ['stack'], 'Unknown argument "stack"'],
  ['bench', ['capacity', '--replicas', '9'], '--replicas is 1 to 5, not 9'],
  ['bench', ['capacity', '--usual', '0'], '--usual is more than 0'],
  ['start', ['now'], 'Unknown argument "now"'],
  ['stack', ['--brokers', '2'], '--brokers is 1 or 3, not 2'],
  ['stack', ['--brokers', '3', '--tls'], '--tls needs one broker'],
  ['stack', ['--replicas', '0'], '--replicas is 1 to 5, not 0'],
  ['stack', ['--replicas', 'many'], '--replicas needs a number'],
  ['rehearse:brokers', ['now'], 'Unknown argument "now"'],
  ['rehearse:replicas', ['now'], 'Unknown argument "now"'],
  ['stack:prerequisites', ['now'], 'Unknown argument "now"'],
  ['demo', ['--url'], `Option '--url <value>' argument missing`],
  ['demo', ['--stack=yes'], `Option '--stack' does not take an argument`],
  ['campaign', ['--rounds', 'many'], '--rounds needs a number, not "many"'],
  ['campaign', ['--points', '1.5'], '--points needs a number, not "1.5"'],
  ['campaign', ['--minutes', ''], '--minutes needs a number, not ""'],
  ['events', ['records', 'order-placed', '--last', '-1'], "Option '--last' argument is ambiguous"],
  ['kafka', [], 'An argument is missing'],
  ['kafka', ['toys'], 'Unknown argument "toys"'],
  ['events', ['toys'], 'Unknown argument "toys"'],
  ['events', ['records'], 'The argument <topic> is missing'],
  ['topics', ['toys'], 'Unknown argument "toys"'],
  ['job', ['toys'], 'Unknown argument "toys"'],
  ['images', ['a', 'b'], 'Unknown argument "b"'],
  ['images', ['toys'], 'There is no image "toys"'],
  ['images:bases', ['now'], 'Unknown argument "now"'],
  ['compose:e2e', ['now'], 'Unknown argument "now"'],
  ['databases', ['now'], 'Unknown argument "now"'],
  ['secrets', ['state'], 'The argument <folder> is missing'],
  ['seed', ['now'], 'Unknown argument "now"'],
  ['seed', [], 'No shop is running'],
  ['migrate', [], 'An argument is missing'],
  ['migrate', ['toys'], 'Unknown argument "toys"'],
  ['analytics', ['toys'], 'Unknown argument "toys"'],
  ['k8s:check', ['toys'], 'Unknown argument "toys"'],
  ['k8s:render', ['now'], 'Unknown argument "now"'],
  ['new', [], 'An argument is missing'],
  ['new', ['query', 'orders', 'order'], 'Unknown argument "query"'],
  ['new', ['refusal', 'orders', 'TooShiny', 'shipOrder'], 'The argument <message> is missing'],
  ['migration', ['orders'], 'The argument <name> is missing'],
])('"%s" with the arguments %j is refused in one line', async (name, args, problem) => {
  const { code, out, error } = await run(script(name), ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/^[^\n]+\n$/);
  expect(error).toMatch(problem);
});

it('"events" without arguments prints its usage', async () => {
  const [plain, withHelp] = [await run(script('events')), await run(script('events'), '--help')];
  expect(plain).toEqual(withHelp);
});

it('"kafka" without a running stack names what is missing, and how to start it', async () => {
  const { code, out, error } = await run(script('kafka'), 'topics', '--list');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(
    /^No stack is running[^\n]+"npm run stack"[^\n]+--bootstrap-server[^\n]*\n$/,
  );
});
