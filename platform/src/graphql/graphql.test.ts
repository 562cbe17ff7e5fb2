import { GraphQLError } from 'graphql';
import { Refusal } from '../kernel/refusal.ts';
import { maskFault, orRefusal } from './graphql.ts';

class TooLate extends Refusal {
  override readonly name = 'TooLate';
  readonly closedAt = '18:00';
}
class TooEarly extends Refusal {
  override readonly name = 'TooEarly';
}

const rejecting = (error: unknown) => () => Promise.reject(error);

describe('a mutation', () => {
  it('answers a refusal of its union as a plain object', async () => {
    const answer = await orRefusal([TooLate], rejecting(new TooLate('We are closed.')));
    expect(answer).not.toBeInstanceOf(Error);
    expect(answer).toMatchObject({
      __typename: 'TooLate',
      message: 'We are closed.',
      closedAt: '18:00',
    });
  });

  it('throws a refusal that its union does not have', async () => {
    const fault = new TooEarly('Not yet.');
    await expect(orRefusal([TooLate], rejecting(fault))).rejects.toBe(fault);
  });
});

describe('an error in an answer', () => {
  const reported: unknown[] = [];
  const mask = maskFault((fault) => reported.push(fault));

  it('hides a fault behind an id, and reports it', () => {
    const fault = new Error('insert into "orders" failed');
    const error = new GraphQLError(fault.message, { originalError: fault, path: ['placeOrder'] });
    const id = expect.any(String);
    expect(mask({ message: fault.message, path: ['placeOrder'] }, error)).toEqual({
      message: 'Internal error.',
      path: ['placeOrder'],
      extensions: { code: 'INTERNAL', id },
    });
    expect(reported).toEqual([fault]);
  });

  it('reports an unavailable database as UNAVAILABLE, so that the client retries', () => {
    const fault = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const wrapped = new Error('A query failed.', { cause: fault });
    const error = new GraphQLError(wrapped.message, { originalError: wrapped, path: ['order'] });
    expect(mask({ message: wrapped.message, path: ['order'] }, error)).toEqual({
      message: 'Temporarily unavailable. Try again later.',
      path: ['order'],
      extensions: { code: 'UNAVAILABLE', id: expect.any(String) },
    });
    expect(reported).toContain(wrapped);
  });

  it('keeps the message and the code of one made for the client, and nothing else', () => {
    const message = 'Authentication required. Log in, then retry.';
    const extensions = { code: 'UNAUTHENTICATED', stacktrace: ['at verify.ts'], response: {} };
    expect(mask({ message, extensions }, new GraphQLError(message))).toEqual({
      message,
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});
