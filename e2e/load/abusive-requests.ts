const nested = (depth: number) =>
  `${'{ products { edges { node '.repeat(depth)}{ id }${' } } }'.repeat(depth)}`;
const doubling = Array.from(
  { length: 11 },
  (_, n) =>
    `fragment F${n} on Query { ${n < 10 ? `...F${n + 1} ...F${n + 1}` : 'products { edges { cursor } }'} }`,
);
const json = (query: string) => JSON.stringify({ query });

/** Requests that are cheap to send and expensive to answer, and how each is refused. */
export const abusiveRequests: readonly (readonly [
  name: string,
  body: string,
  status: number,
  code: string,
])[] = [
  ['too long', json(`{ ${'__typename '.repeat(2_000)} }`), 400, 'TOO_MANY_TOKENS'],
  ['too deep', json(nested(5)), 400, 'TOO_DEEP'],
  [
    'with a fragment cycle',
    json('{ ...A } fragment A on Query { __typename ...A }'),
    400,
    'TOO_DEEP',
  ],
  [
    'with aliases',
    json(`{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`),
    400,
    'TOO_MANY_ALIASES',
  ],
  [
    'with many root fields',
    json(`{ me { id } me { id } me { id } me { id } me { id } me { id } }`),
    400,
    'TOO_MANY_ROOT_FIELDS',
  ],
  [
    'with directives',
    json(`{ me ${'@include(if: true) '.repeat(51)} { id } }`),
    400,
    'TOO_MANY_DIRECTIVES',
  ],
  [
    'with nested lists',
    json(
      '{ products(first: 100) { edges { node { seller { products(first: 100) { edges { cursor } } } } } } }',
    ),
    400,
    'TOO_COSTLY',
  ],
  [
    'with doubling fragments',
    json(`{ me { id } ...F0 } ${doubling.join(' ')}`),
    400,
    'TOO_MANY_ROOT_FIELDS',
  ],
  [
    'with a deep introspection',
    json(`{ __schema { types ${'{ fields { type '.repeat(10)}{ name }${' } }'.repeat(10)} } }`),
    400,
    'TOO_DEEP',
  ],
  [
    'in a batch',
    JSON.stringify(Array.from({ length: 500 }, () => ({ query: '{ __typename }' }))),
    400,
    'BAD_REQUEST',
  ],
  ['too large', json(`{ __typename } # ${'x'.repeat(200_000)}`), 413, 'BODY_TOO_LARGE'],
];
