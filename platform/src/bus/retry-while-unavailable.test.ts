import { BusUnavailable } from './bus.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';

const never = new AbortController().signal;

describe('retryWhileUnavailable', () => {
  it('retries while the broker is unavailable', async () => {
    let failures = 2;
    const run = async () => {
      failures -= 1;
      if (failures >= 0) throw new BusUnavailable(new Error('No broker.'));
      return 'done';
    };
    expect(await retryWhileUnavailable(run, never)).toBe('done');
  });

  it('throws any other fault', async () => {
    const fault = new Error('Wrong password.');
    await expect(retryWhileUnavailable(() => Promise.reject(fault), never)).rejects.toBe(fault);
  });

  it.each([
    ['fails', () => Promise.reject(new BusUnavailable(new Error('No broker.')))],
    ['succeeds', async () => 'too late'],
  ])('throws BusUnavailable when it is aborted during an attempt that %s', async (_, attempt) => {
    const bus = new AbortController();
    const run = () => {
      bus.abort();
      return attempt();
    };
    await expect(retryWhileUnavailable(run, bus.signal)).rejects.toBeInstanceOf(BusUnavailable);
  });
});
