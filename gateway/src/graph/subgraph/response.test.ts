import { noAnswer, readAnswer } from './response.ts';

const answer = (body: object) => ({ status: 200, text: JSON.stringify(body) });
const failed = (message: string, code?: string) =>
  answer({ data: null, errors: [{ message, ...(code && { extensions: { code } }) }] });
const codeOf = (message: string, code?: string, callerIsKnown = false) =>
  readAnswer(failed(message, code), callerIsKnown).errors?.[0]?.extensions?.code;

describe('an answer of a subgraph', () => {
  it('is its data and its errors, and nothing of what else it says', () => {
    const extensions = { code: 'NOT_FOUND', stacktrace: ['at a.ts'], serviceName: 'books' };
    const errors = [{ message: 'Gone.', path: ['book', 0], locations: [{ line: 1 }], extensions }];
    expect(
      readAnswer(answer({ data: { book: null }, errors, extensions: { a: 1 } }), false),
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

  it('about a value that only the subgraph can judge is the caller’s mistake (GW-8)', () => {
    const message = 'Expected value of type "DateTime", found "soon".';
    expect(codeOf(message, 'GRAPHQL_VALIDATION_FAILED')).toBe('BAD_USER_INPUT');
  });

  it('that sends somebody to log in who has is a fault of ours', () => {
    expect(codeOf('Log in first.', 'UNAUTHENTICATED', true)).toBe('SUBGRAPH_FAULT');
    expect(codeOf('Log in first.', 'UNAUTHENTICATED', false)).toBe('UNAUTHENTICATED');
  });

  it.each(['', 'null', '[]', '{}', '{"data":7}', '<html>', '{"errors":"no"}'])(
    'is none when it is %s',
    (text) => {
      expect(() => readAnswer({ status: 200, text }, false)).toThrow();
    },
  );
});

describe('no answer', () => {
  it('is an error for each root field that was asked for, under the name it was asked by', () => {
    const { data, errors } = noAnswer('query($id: ID!) { a mine: b(id: $id) { c } }');
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['a'], ['mine']]);
  });

  it('for entities is one error, whose path the executor knows', () => {
    const query =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ...on A { b } } }';
    expect(noAnswer(query).errors?.map(({ path }) => path)).toEqual([[]]);
  });
});
