import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyRepository } from './copy-repository.ts';
import { applyHunks, type GuideStep, guideSteps } from './guide-steps.ts';

const guide = join(import.meta.dirname, '../../../docs/worked-example.md');

let copy: string;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => rmSync(copy, { recursive: true }));

/** Runs a command in the copy, without the environment of this test run. Throws with its output. */
function run(command: string): void {
  const own = ['JEST_WORKER_ID', 'NODE_OPTIONS', 'TEST_POSTGRES_URL'];
  const args = [...own.flatMap((name) => ['-u', name]), 'sh', '-c', command];
  const { status, stdout, stderr } = spawnSync('env', args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`"${command}" ended with ${status}:\n${stdout}${stderr}`);
}

function write(step: Exclude<GuideStep, { kind: 'run' }>): void {
  const file = join(copy, step.path);
  mkdirSync(dirname(file), { recursive: true });
  const text =
    step.kind === 'create'
      ? step.text
      : applyHunks(readFileSync(file, 'utf8'), step.path, step.hunks);
  writeFileSync(file, text);
}

describe('the worked example', () => {
  it('compiles, and its tests pass', () => {
    for (const step of guideSteps(readFileSync(guide, 'utf8'))) {
      if (step.kind === 'run') run(step.command);
      else write(step);
    }
    for (const check of ['generated', 'format', 'types']) run(`npm run --silent ${check}`);
    const patterns = 'change-gift-note add-gift-note events/past usecases.test';
    run(`npm test -- --selectProjects unit db --testPathPatterns ${patterns} --maxWorkers 1`);
  }, 300_000);
});
