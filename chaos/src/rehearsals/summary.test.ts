import { summary } from './summary.ts';

describe('the end of a rehearsal', () => {
  it('has the counts of orders and gaps, and the errors that clients repeated', () => {
    const counts = { placed: 412, confirmed: 412, failed: 0, gaps: 0 };
    expect(summary(counts, new Map([['UNAVAILABLE', 3]]))).toEqual([
      'orders: 412 placed, 412 confirmed, 0 failed; gaps in live streams: 0',
      'errors that clients saw and repeated: 3 × UNAVAILABLE',
    ]);
  });

  it('names orders that have no end', () => {
    const counts = { placed: 9, confirmed: 5, failed: 1, gaps: 2 };
    expect(summary(counts, new Map())).toEqual([
      'orders: 9 placed, 5 confirmed, 1 failed, 3 without an end; gaps in live streams: 2',
      'errors that clients saw and repeated: none',
    ]);
  });
});
