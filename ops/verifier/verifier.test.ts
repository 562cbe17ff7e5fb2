import { setImmediate as turn } from 'node:timers/promises';
import { newVerifier, type RunVerification } from './verifier.ts';

const results = [
  { name: 'Money is exact.', violations: 1, examples: ['account 1: 2 instead of 1'] },
];

/** A verifier whose runs end when the test says so. */
function controlled() {
  const runs: PromiseWithResolvers<typeof results>[] = [];
  const failures: unknown[] = [];
  const run: RunVerification = (signal) => {
    const one = Promise.withResolvers<typeof results>();
    signal.addEventListener('abort', () => one.reject(new Error('aborted')));
    runs.push(one);
    return one.promise;
  };
  return { verifier: newVerifier(run, (error) => failures.push(error)), runs, failures };
}

it('has none before the first', () => {
  expect(controlled().verifier.list()).toEqual([]);
});

it('keeps the results of the newest', async () => {
  const { verifier, runs } = controlled();
  const { verification, replayed } = verifier.start('a');
  expect([verification.state, replayed]).toEqual(['RUNNING', false]);
  runs[0]?.resolve(results);
  await turn();
  expect(verifier.list()[0]).toMatchObject({
    ...{ id: verification.id, state: 'DONE', invariants: results },
    finishedAt: expect.any(Date),
  });
});

it('runs one at a time: a request meanwhile gets the running one', async () => {
  const { verifier, runs } = controlled();
  const { verification } = verifier.start('a');
  expect(verifier.start('b')).toEqual({ verification, replayed: false });
  expect(runs).toHaveLength(1);
  runs[0]?.resolve(results);
  await turn();
  expect(verifier.start('b').verification.id).not.toBe(verification.id);
});

it('starts no other for the key of the newest, running or finished', async () => {
  const { verifier, runs } = controlled();
  const { verification } = verifier.start('a');
  expect(verifier.start('a')).toEqual({ verification, replayed: true });
  runs[0]?.resolve(results);
  await turn();
  expect(verifier.start('a')).toMatchObject({
    verification: { id: verification.id, state: 'DONE' },
    replayed: true,
  });
  expect(runs).toHaveLength(1);
});

it('keeps the last ten, the newest first', async () => {
  const { verifier, runs } = controlled();
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    ids.unshift(verifier.start(`key-${count}`).verification.id);
    runs.at(-1)?.resolve(results);
    await turn();
  }
  expect(verifier.list().map(({ id }) => id)).toEqual(ids.slice(0, 10));
  expect(verifier.list().every(({ state }) => state === 'DONE')).toBe(true);
});

it('is INCOMPLETE, without results when it could not be done, and another may start', async () => {
  const { verifier, runs, failures } = controlled();
  verifier.start('a');
  runs[0]?.reject(new Error('no database'));
  await turn();
  expect(verifier.list()[0]).toMatchObject({ state: 'INCOMPLETE', invariants: [] });
  expect(failures).toEqual([new Error('no database')]);
  expect(verifier.start('b').verification.state).toBe('RUNNING');
});

it('aborts the running one when it stops, which is no failure', async () => {
  const { verifier, failures } = controlled();
  verifier.start('a');
  await verifier.stop();
  expect(verifier.list()[0]?.state).toBe('INCOMPLETE');
  expect(failures).toEqual([]);
});
