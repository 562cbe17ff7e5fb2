import { batchesOf } from './batches.ts';
import type { DecodedMessage } from './decode-record.ts';
import type { Handler } from './handler.ts';

type Contract = Record<never, never>;
type AnyHandler = Handler<unknown, Contract>;

const answer: AnyHandler = async () => {};
const change: AnyHandler = async () => {};

function decoded(handle: AnyHandler, key: string | null, id: string): DecodedMessage<Contract> {
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

/** Describes each batch by the name of its handler and the ids of its messages. */
function batches(...all: DecodedMessage<Contract>[]): string[] {
  return batchesOf(all).map(({ handle, messages }) => {
    const name = handle === answer ? 'answer' : 'change';
    return `${name} ${messages.map(({ id }) => id).join('')}`;
  });
}

describe('a batch', () => {
  it('holds the messages of one handler, where keys differ', () => {
    expect(
      batches(decoded(answer, 'a', '1'), decoded(change, 'p', '2'), decoded(answer, 'b', '3')),
    ).toEqual(['answer 13', 'change 2']);
  });

  it('keeps the order of a key over all its handlers (EVT-9)', () => {
    expect(
      batches(decoded(answer, 'a', '1'), decoded(change, 'a', '2'), decoded(answer, 'a', '3')),
    ).toEqual(['answer 1', 'change 2', 'answer 3']);
    expect(
      batches(decoded(answer, 'a', '1'), decoded(change, 'b', '2'), decoded(answer, 'b', '3')),
    ).toEqual(['answer 1', 'change 2', 'answer 3']);
  });

  it('keeps the order of records without a key, as they may concern the same thing', () => {
    expect(
      batches(decoded(answer, null, '1'), decoded(change, null, '2'), decoded(answer, null, '3')),
    ).toEqual(['answer 1', 'change 2', 'answer 3']);
  });
});
