import { BusUnavailable } from '@souk/platform/bus/bus';
import { askBroker } from './ask-broker.ts';

/** What a broker answers, one attempt after the other. */
function answers(...given: readonly (Error | number)[]) {
  const left = [...given];
  return async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next;
  };
}

describe('a question to the broker', () => {
  it('is asked again while the broker is unavailable', async () => {
    const starting = new BusUnavailable(new Error('NOT_COORDINATOR_FOR_GROUP'));
    expect(await askBroker(answers(starting, starting, 7))).toBe(7);
  });

  it('fails at once for any other reason', async () => {
    await expect(askBroker(answers(new RangeError('refused'), 7))).rejects.toThrow(RangeError);
  });
});
