import { singleFlight } from './single-flight.ts';

/** Calls that the test ends, also aborted ones. */
function calls() {
  const made: { end: (result: string) => void; signal: AbortSignal }[] = [];
  const call = ({ signal }: AbortController) =>
    new Promise<string>((resolve) => made.push({ end: resolve, signal }));
  return { made, call };
}

const noAbort = () => new AbortController().signal;

describe('equal calls at the same time', () => {
  it('share one call', async () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    const both = Promise.all([share('a', noAbort(), call), share('a', noAbort(), call)]);
    expect(made).toHaveLength(1);
    made[0]?.end('done');
    expect(await both).toEqual(['done', 'done']);
  });

  it('are not shared after the call has ended or failed', async () => {
    const share = singleFlight<string>();
    await expect(share('a', noAbort(), () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await share('a', noAbort(), async () => 'one')).toBe('one');
    expect(await share('a', noAbort(), async () => 'two')).toBe('two');
  });

  it('with different keys are different calls', () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    void share('a', noAbort(), call);
    void share('b', noAbort(), call);
    expect(made).toHaveLength(2);
  });

  it('continue when one waiter aborts, and are aborted when all have', async () => {
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
    void share('a', noAbort(), call);
    expect(made).toHaveLength(2);
  });

  it('are not started with an aborted signal', async () => {
    const share = singleFlight<string>();
    const { made, call } = calls();
    const left = AbortSignal.abort(new Error('left'));
    await expect(share('a', left, call)).rejects.toThrow('left');
    expect(made.filter(({ signal }) => !signal.aborted)).toEqual([]);
  });
});
