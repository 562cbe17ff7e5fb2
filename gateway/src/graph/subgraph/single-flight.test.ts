import { singleFlight } from './single-flight.ts';

/** Calls that end when the test says so, also those that were aborted. */
function calls() {
  const made: { end: (result: string) => void; signal: AbortSignal }[] = [];
  const call = (signal: AbortSignal) =>
    new Promise<string>((resolve) => made.push({ end: resolve, signal }));
  return { made, call };
}

const patient = () => new AbortController().signal;

describe('equal calls at the same time', () => {
  it('are one call', async () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    const both = Promise.all([share('a', patient(), call), share('a', patient(), call)]);
    expect(made).toHaveLength(1);
    made[0]?.end('done');
    expect(await both).toEqual(['done', 'done']);
  });

  it('are one call no more when it has ended, or failed', async () => {
    const share = singleFlight<string>();
    await expect(share('a', patient(), () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await share('a', patient(), async () => 'one')).toBe('one');
    expect(await share('a', patient(), async () => 'two')).toBe('two');
  });

  it('with other keys are others', () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    void share('a', patient(), call);
    void share('b', patient(), call);
    expect(made).toHaveLength(2);
  });

  it('go on when one gives up, and end when all have', async () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = share('a', one.signal, call);
    const second = share('a', other.signal, call);
    one.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(made[0]?.signal.aborted).toBe(false);
    other.abort(new Error('left too'));
    await expect(second).rejects.toThrow('left too');
    expect(made[0]?.signal.aborted).toBe(true);
    void share('a', patient(), call);
    expect(made).toHaveLength(2);
  });

  it('are not begun by who has left already', async () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    const left = AbortSignal.abort(new Error('left'));
    await expect(share('a', left, call)).rejects.toThrow('left');
    expect(made.filter(({ signal }) => !signal.aborted)).toEqual([]);
  });
});
