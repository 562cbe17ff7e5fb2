import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const tracked = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
}).stdout;
/** Decisions are never edited: they name the files of their day. */
const documents = tracked
  .trim()
  .split('\n')
  .filter((path) => !path.startsWith('docs/decisions/0'));
const folders = globSync('*/', { cwd: root });
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Paths that a text names from the root on, without those that have a placeholder. */
function pathsIn(text: string): string[] {
  const prose = text.replaceAll(/^```(?:ts|diff|sh)\n.*?^```$/gms, '');
  const quoted = [...prose.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path = '']) => path);
  return quoted.filter((path) => folders.includes(path.split('/')[0] ?? ''));
}

const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
const commandsIn = (text: string) =>
  [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);

describe.each(documents)('%s', (document) => {
  it('names files that exist', () => {
    const missing = pathsIn(textOf(document)).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('links to files that exist', () => {
    const folder = dirname(join(root, document));
    const missing = linksIn(textOf(document)).filter((path) => !existsSync(join(folder, path)));
    expect(missing).toEqual([]);
  });

  it('names commands that exist', () => {
    expect(commandsIn(textOf(document)).filter((name) => !(name in scripts))).toEqual([]);
  });
});
