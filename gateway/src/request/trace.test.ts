import { currentTrace, inTrace, traceOf, traceparentOf } from './trace.ts';

const id = '0af7651916cd43dd8448eb211c80319c';

describe('a trace', () => {
  it('goes on from a header', () => {
    expect(traceOf(`00-${id}-b7ad6b7169203331-01`)).toEqual({ id });
  });

  it.each([
    undefined,
    '',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${id}-${'0'.repeat(16)}-01`,
    `00-${id.toUpperCase()}-b7ad6b7169203331-01`,
    `x 00-${id}-b7ad6b7169203331-01`,
  ])('begins anew for a header that makes no sense: %s', (header) => {
    expect(traceOf(header).id).toMatch(/^[0-9a-f]{32}$/);
    expect(traceOf(header).id).not.toBe(id);
  });

  it('is that of the work under way, also after waiting', async () => {
    const seen = await inTrace({ id }, async () => {
      await Promise.resolve();
      return currentTrace();
    });
    expect(seen).toEqual({ id });
    expect(currentTrace().id).not.toBe(id);
  });

  it('has a parent of its own for each call', () => {
    const [one, other] = [traceparentOf({ id }), traceparentOf({ id })];
    expect(traceOf(one)).toEqual({ id });
    expect(one).not.toBe(other);
  });
});
