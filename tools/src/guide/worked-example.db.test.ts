import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyRepository, runIn } from '../copy-repository.ts';
import { applyHunks, type GuideStep, guideSteps } from './guide-steps.ts';

const guide = join(import.meta.dirname, '../../../docs/worked-example.md');

let copy: string;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => rmSync(copy, { recursive: true }));

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
      if (step.kind === 'run') runIn(copy, step.command);
      else write(step);
    }
    for (const check of ['generated', 'format', 'types', 'released'])
      runIn(copy, `npm run --silent ${check}`);
    const patterns = 'change-gift-note add-gift-note events/past usecases.test';
    runIn(
      copy,
      `npm test -- --selectProjects unit db --testPathPatterns ${patterns} --maxWorkers 1`,
    );
  });
});
