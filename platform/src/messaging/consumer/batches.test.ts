import { runsOf } from './batches.ts';
import type { Handler } from './handler.ts';
import type { DecodedMessage } from './read-record.ts';

type Told = Handler<unknown, Record<never, never>>;

const answer: Told = async () => {};
const change: Told = async () => {};

function mail(handle: Told, key: string | null, id: string): DecodedMessage<Record<never, never>> {
  const message = {
    id,
    key,
    type: 'any',
    source: 'elsewhere',
    topic: 'any',
    data: {},
    version: null,
    at: new Date(0),
    cause: { correlationId: null, causationId: null, traceparent: null },
  };
  const record = {
    topic: 'any',
    partition: 0,
    position: 0n,
    key,
    value: '{}',
    headers: {},
    at: new Date(0),
  };
  return { record, message, handle };
}

/** Each run as the name of its handler and its messages. */
function runs(...all: DecodedMessage<Record<never, never>>[]): string[] {
  return runsOf(all).map(({ handle, messages }) => {
    const name = handle === answer ? 'answer' : 'change';
    return `${name} ${messages.map(({ id }) => id).join('')}`;
  });
}

describe('a batch', () => {
  it('goes to each handler in one call, where keys differ', () => {
    expect(runs(mail(answer, 'a', '1'), mail(change, 'p', '2'), mail(answer, 'b', '3'))).toEqual([
      'answer 13',
      'change 2',
    ]);
  });

  it('keeps the order of a key over all its handlers (EVT-6)', () => {
    expect(runs(mail(answer, 'a', '1'), mail(change, 'a', '2'), mail(answer, 'a', '3'))).toEqual([
      'answer 1',
      'change 2',
      'answer 3',
    ]);
    expect(runs(mail(answer, 'a', '1'), mail(change, 'b', '2'), mail(answer, 'b', '3'))).toEqual([
      'answer 1',
      'change 2',
      'answer 3',
    ]);
  });

  it('keeps the order of records without a key, as nobody knows what they are about', () => {
    expect(runs(mail(answer, null, '1'), mail(change, null, '2'), mail(answer, null, '3'))).toEqual(
      ['answer 1', 'change 2', 'answer 3'],
    );
  });
});
