import { currentTrace, inTrace, traceOf, traceparentOf } from './trace.ts';

const id = '0af7651916cd43dd8448eb211c80319c';

describe('a trace', () => {
  it('continues the trace of a valid header', () => {
    expect(traceOf(`00-${id}-b7ad6b7169203331-01`)).toEqual({ id });
  });

  it.each([
    undefined,
    '',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${id}-${'0'.repeat(16)}-01`,
    `00-${id.toUpperCase()}-b7ad6b7169203331-01`,
    `x 00-${id}-b7ad6b7169203331-01`,
  ])('starts a new trace for an invalid header: %s', (header) => {
    expect(traceOf(header).id).toMatch(/^[0-9a-f]{32}$/);
    expect(traceOf(header).id).not.toBe(id);
  });

  it('is found in the asynchronous context, also after an await', async () => {
    const seen = await inTrace({ id }, async () => {
      await Promise.resolve();
      return currentTrace();
    });
    expect(seen).toEqual({ id });
    expect(currentTrace().id).not.toBe(id);
  });

  it('gives each outgoing call its own parent id', () => {
    const [one, other] = [traceparentOf({ id }), traceparentOf({ id })];
    expect(traceOf(one)).toEqual({ id });
    expect(one).not.toBe(other);
  });
});
