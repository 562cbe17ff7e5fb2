import { readResponse, unavailableResult } from './response.ts';

const response = (body: object) => ({ status: 200, text: JSON.stringify(body) });
const failed = (message: string, code?: string) =>
  response({ data: null, errors: [{ message, ...(code && { extensions: { code } }) }] });
const codeOf = (message: string, code?: string, callerIsKnown = false) =>
  readResponse(failed(message, code), callerIsKnown).errors?.[0]?.extensions?.code;

describe('the response of a subgraph', () => {
  it('is reduced to data and errors', () => {
    const extensions = { code: 'NOT_FOUND', stacktrace: ['at a.ts'], serviceName: 'books' };
    const errors = [
      { message: 'Gone.', path: ['book', 0], locations: [{ connection: 1 }], extensions },
    ];
    expect(
      readResponse(response({ data: { book: null }, errors, extensions: { a: 1 } }), false),
    ).toEqual({
      data: { book: null },
      errors: [{ message: 'Gone.', path: ['book', 0], extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it.each([
    ['an unknown code', 'ECONNREFUSED', 'DOWNSTREAM'],
    ['no code', 'select 1', undefined],
    ['a disagreement about the schema', 'Cannot query field "a".', 'GRAPHQL_VALIDATION_FAILED'],
  ])('with %s is a fault', (_, message, code) => {
    expect(codeOf(message, code)).toBe('SUBGRAPH_FAULT');
  });

  it('about a value that only the subgraph can validate is a user error (GW-8)', () => {
    const message = 'Expected value of type "DateTime", found "soon".';
    expect(codeOf(message, 'GRAPHQL_VALIDATION_FAILED')).toBe('BAD_USER_INPUT');
  });

  it('UNAUTHENTICATED for an authenticated caller is a fault', () => {
    expect(codeOf('Authentication required. Log in, then retry.', 'UNAUTHENTICATED', true)).toBe(
      'SUBGRAPH_FAULT',
    );
    expect(codeOf('Authentication required. Log in, then retry.', 'UNAUTHENTICATED', false)).toBe(
      'UNAUTHENTICATED',
    );
  });

  it.each(['', 'null', '[]', '{}', '{"data":7}', '<html>', '{"errors":"no"}'])(
    'is rejected when it is %s',
    (text) => {
      expect(() => readResponse({ status: 200, text }, false)).toThrow();
    },
  );
});

describe('the result for an unavailable subgraph', () => {
  it('has an error for each root field, under its alias', () => {
    const { data, errors } = unavailableResult('query($id: ID!) { a mine: b(id: $id) { c } }');
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['a'], ['mine']]);
  });

  it('has one error for entities, whose paths the executor knows', () => {
    const query =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ...on A { b } } }';
    expect(unavailableResult(query).errors?.map(({ path }) => path)).toEqual([['_entities']]);
  });
});
