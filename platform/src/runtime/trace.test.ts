import { currentTraceId, inTrace, traceIdIn, traceparentOf } from './trace.ts';

const id = '0af7651916cd43dd8448eb211c80319c';

describe('a trace', () => {
  it('has the id of a valid header', () => {
    expect(traceIdIn(`00-${id}-b7ad6b7169203331-01`)).toBe(id);
  });

  it.each([
    undefined,
    null,
    7,
    '',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${id}-${'0'.repeat(16)}-01`,
    `00-${id.toUpperCase()}-b7ad6b7169203331-01`,
    `ff-${id}-b7ad6b7169203331-01`,
    `x 00-${id}-b7ad6b7169203331-01`,
  ])('has no id in an invalid header: %s', (header) => {
    expect(traceIdIn(header)).toBeNull();
  });

  it('gives each next message its own parent id', () => {
    const [one, other] = [traceparentOf(id), traceparentOf(id)];
    expect([one, other].map(traceIdIn)).toEqual([id, id]);
    expect(one).not.toBe(other);
  });

  it('is found in the asynchronous context, also after an await', async () => {
    const seen = await inTrace(id, async () => {
      await Promise.resolve();
      return currentTraceId();
    });
    expect(seen).toBe(id);
    expect(currentTraceId()).toBeNull();
  });
});
