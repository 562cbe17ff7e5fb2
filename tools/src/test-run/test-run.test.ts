import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@souk/platform/testing/test-file';
import { countsOf } from '../ci/test-report.ts';
import { SmallProject, testFileModule } from './testing/small-run.ts';

/** A statement of a test file: the project `has` this file then. */
const write = (name: string) => `writeFileSync(process.env.SMALL + '/${name}', '')`;
const imports = `import { writeFileSync } from 'node:fs';
  import { atEnd, until } from '${testFileModule}';\n`;

async function resultOf(files: Record<string, string>, ...args: string[]) {
  const project = new SmallProject(files);
  return { project, ...(await project.start(...args).ended) };
}

describe('a test file that leaves something open', () => {
  it.each([
    ['server', `(await import('node:net')).createServer().listen(0)`],
    ['timer', 'setInterval(() => {}, 3_600_000)'],
    [
      'child process',
      `(await import('node:child_process')).spawn('sleep', ['3600'], { stdio: 'ignore' })`,
    ],
  ])('fails, and is named: a %s', async (kind, open) => {
    const { code, output } = await resultOf({
      'leak.test.ts': `it('leaks', async () => void (${open}));`,
    });
    expect(code).toBe(1);
    expect(output).toContain(`leak.test.ts left open: 1 ${kind}`);
  });

  it('fails with the failure of its test, if there is one', async () => {
    const { code, output } = await resultOf({
      'leak.test.ts': `it('leaks', () => { setInterval(() => {}, 3_600_000); expect(1).toBe(2); });`,
    });
    expect(code).toBe(1);
    expect(output).toMatch(/Tests: +1 failed/);
    expect(output).toContain('leak.test.ts left open: 1 timer');
  });
});

describe('what a test file has opened', () => {
  it('is closed when all of its tests are skipped, and they are named', async () => {
    const { project, code, output } = await resultOf({
      // Closing may still import modules.
      'skipped.test.ts': `${imports}atEnd(async () => (await import('node:net'), ${write('closed')}));
        it.skip('orders a lamp (skipped: there is no lamp)', () => {});`,
    });
    expect({ code, closed: project.has('closed') }).toEqual({ code: 0, closed: true });
    expect(output).toContain('skipped: orders a lamp (there is no lamp)\n');
  });

  it('is closed when its set-up fails', async () => {
    const { project, code, output } = await resultOf({
      'broken.test.ts': `${imports}atEnd(async () => ${write('closed')});
        throw new Error('The set-up failed.');`,
    });
    expect({ code, closed: project.has('closed') }).toEqual({ code: 1, closed: true });
    expect(output).toContain('The set-up failed.');
  });

  it('is not waited for by a test that has timed out', async () => {
    const { code, output } = await resultOf(
      { 'never.test.ts': `${imports}it('waits', () => until(() => false));` },
      '--testTimeout=500',
    );
    expect(code).toBe(1);
    expect(output).toContain('Exceeded timeout of 500 ms');
    expect(output).not.toMatch(/left open|did not exit/);
  });
});

describe('a run that is broken off', () => {
  /** Two files, so that they run in workers. One starts a process in a group of its own. */
  const files = {
    'passes.test.ts': `it('passes', () => {});`,
    'goes-on.test.ts': `${imports}it('goes on', async () => {
      const { spawn } = await import('node:child_process');
      spawn('sleep', ['3600'], { detached: true, stdio: 'ignore' });
      ${write('begun')};
      await until(() => false);
    }, 3_600_000);`,
  };
  const begun = async () => {
    const project = new SmallProject(files);
    const run = project.start('--maxWorkers', '2');
    await until(() => project.has('begun'));
    return { project, run };
  };
  const nothingIsLeftOf = (project: SmallProject) => {
    expect(project.runFolders()).toEqual([]);
    expect(project.processes()).toEqual([]);
  };

  it('by Ctrl-C has the exit code 130, reports no result, and leaves nothing', async () => {
    const { project, run } = await begun();
    run.signalGroup('SIGINT');
    const { code, output } = await run.ended;
    expect(code).toBe(130);
    expect(output).not.toMatch(/FAIL|Tests:|failed|goes on/);
    expect(output).toContain('Ended by SIGINT.');
    nothingIsLeftOf(project);
  });

  it('by SIGTERM to npm leaves nothing', async () => {
    const { project, run } = await begun();
    run.process.kill('SIGTERM');
    const { code, output } = await run.ended;
    expect(code).toBe(143);
    expect(output).not.toMatch(/FAIL|Tests:|failed/);
    nothingIsLeftOf(project);
  });

  it('by a kill of jest leaves nothing', async () => {
    const { project, run } = await begun();
    process.kill(project.jestPid(), 'SIGKILL');
    expect((await run.ended).code).toBe(137);
    nothingIsLeftOf(project);
  });

  it('by a kill of npm and its program ends by itself, and leaves nothing', async () => {
    const { project, run } = await begun();
    run.signalGroup('SIGKILL');
    await until(() => project.processes().length === 0);
    nothingIsLeftOf(project);
  });

  it('by a kill of jest as well is cleaned up by the next run', async () => {
    const { project, run } = await begun();
    const jest = project.jestPid();
    run.signalGroup('SIGKILL');
    process.kill(jest, 'SIGKILL');
    await run.ended;
    expect(project.runFolders()).toHaveLength(1);
    const { output } = await project.start('passes').ended;
    expect(output).toContain('its run was killed');
    nothingIsLeftOf(project);
  });
});

it('every test is counted as passed, failed or skipped, and the skipped ones are named', async () => {
  const project = new SmallProject({
    'mixed.test.ts': `it('passes', () => {});
      it('fails', () => expect(1).toBe(2));
      it.todo('orders two lamps');
      describe.skip('a shop (skipped: it is closed (today))', () => it('sells', () => {}));`,
    'broken.test.ts': `throw new Error('The set-up failed.');`,
  });
  const report = project.path('report.json');
  const { code, output } = await project.start('--json', '--outputFile', report).ended;
  expect(code).toBe(1);
  expect(output).toContain('skipped: orders two lamps (todo)\n');
  expect(output).toContain('skipped: a shop sells (it is closed (today))\n');
  const skipped = output.split('\n').filter((line) => line.startsWith('skipped: '));
  const counts = countsOf(readFileSync(report, 'utf8'), { code: 1, output }, skipped);
  expect(counts).toEqual({ passed: 1, failed: 2, unnamed: 0 });
});

it('a failed run keeps its logs, and says where; a green one deletes them', async () => {
  const log = `(await import('node:fs')).writeFileSync(process.env.TEST_LOGS + '/shop.log', 'a line');`;
  const failed = await resultOf({
    'fails.test.ts': `it('fails', async () => { ${log} expect(1).toBe(2); });`,
  });
  const [, folder = ''] =
    /The logs of the shops and of PostgreSQL: (\S+)/.exec(failed.output) ?? [];
  expect(readFileSync(join(folder, 'shop.log'), 'utf8')).toBe('a line');
  rmSync(folder, { recursive: true });
  const green = await resultOf({ 'passes.test.ts': `it('passes', async () => { ${log} });` });
  expect(green.output).not.toContain('The logs');
  expect(green.project.runFolders()).toEqual([]);
});

it('a run that leaves a process fails, and names it', async () => {
  const { project, code, output } = await resultOf({
    'leaves.test.ts': `it('leaves', async () => {
      const { spawn } = await import('node:child_process');
      spawn('sleep', ['3601'], { detached: true, stdio: 'ignore' }).unref();
    });`,
  });
  expect(code).toBe(1);
  expect(output).toMatch(/Left by the tests: \d+ sleep 3601/);
  expect(project.processes()).toEqual([]);
});
