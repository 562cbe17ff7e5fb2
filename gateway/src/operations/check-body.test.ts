import { checkBody } from './check-body.ts';

const check = (body: unknown) => () => checkBody({ method: 'POST', body });
const query = '{ a }';

describe('the body of a request (GW-8)', () => {
  it.each([
    [{ query }],
    [{ query, operationName: null, variables: null, extensions: null }],
    [{ query, operationName: 'A', variables: { a: 1 }, extensions: {} }],
  ])('may be %j', (body) => {
    expect(check(body)).not.toThrow();
  });

  const [operation, object] = [
    'the operation as text in `query`',
    'a JSON object with the operation',
  ];
  it.each([
    [undefined, object],
    [null, object],
    [7, object],
    ['{ a }', object],
    [[{ query }], 'one operation in each request, not a list'],
    [{}, operation],
    [{ query: '' }, operation],
    // `usePersistedOperations` has put the text in, or has refused the id.
    [{ extensions: { persistedQuery: { version: 1 } } }, operation],
    [{ query: { a: 1 } }, operation],
    [{ query, operationName: 7 }, '`operationName` as text'],
    [{ query, variables: 'x' }, '`variables` as a JSON object'],
    [{ query, variables: [] }, '`variables` as a JSON object'],
    [{ query, extensions: 'x' }, '`extensions` as a JSON object'],
  ])('is rejected as %j, with the reason', (body, reason) => {
    expect(check(body)).toThrow(`Send ${reason}`);
  });

  it('is not expected of a GET', () => {
    expect(() => checkBody({ method: 'GET', body: undefined })).not.toThrow();
  });
});
