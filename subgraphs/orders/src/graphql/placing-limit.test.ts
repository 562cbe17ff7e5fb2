import type { Transact } from '@souk/platform/messaging/work';
import type { PublishedEvents } from '../usecases/publish.ts';
import { limitPlacing } from './placing-limit.ts';

/** Units of work that the test ends. */
function unitsOfWork() {
  const ends: (() => void)[] = [];
  const transact = (async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    ends.push(() => resolve('placed'));
    return promise;
  }) as unknown as Transact<PublishedEvents>;
  return { transact, ends };
}

const place = async () => 'placed';

describe('the bound on placing orders', () => {
  it('holds for all requests together, and the next begins when one has ended', async () => {
    const limit = limitPlacing({ placingMax: 2, placingWaitMs: 60_000 });
    const { transact, ends } = unitsOfWork();
    const placed = [1, 2, 3].map(() => limit(transact)(place));
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[0]?.();
    expect(await placed[0]).toBe('placed');
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    expect(await Promise.all(placed)).toEqual(['placed', 'placed', 'placed']);
  });

  it('refuses a request whose turn does not come in time, and does not begin it', async () => {
    const limit = limitPlacing({ placingMax: 1, placingWaitMs: 20 });
    const { transact, ends } = unitsOfWork();
    const first = limit(transact)(place);
    await expect(limit(transact)(place)).rejects.toMatchObject({
      message: 'Too many orders are being placed. Try again in a few seconds.',
      extensions: { code: 'UNAVAILABLE' },
    });
    ends[0]?.();
    expect(await first).toBe('placed');
    expect(ends).toHaveLength(1);
  });

  it('passes on the fault of a unit of work, and frees its turn', async () => {
    const limit = limitPlacing({ placingMax: 1, placingWaitMs: 60_000 });
    const { transact, ends } = unitsOfWork();
    const fail = (() => Promise.reject(new Error('lost'))) as Transact<PublishedEvents>;
    await expect(limit(fail)(place)).rejects.toThrow('lost');
    const next = limit(transact)(place);
    await Promise.resolve();
    ends[0]?.();
    expect(await next).toBe('placed');
  });
});
