import type { FederationCase, RawAnswer } from '../testing/federation-case.ts';

const megabytes50 = 50 * 2 ** 20;
const forbidden = { message: 'Not for you.', extensions: { code: 'FORBIDDEN', sql: 'select 1' } };

const answering = (name: string, answer: () => RawAnswer, type = 'Int') => ({
  sdl: `type Item @key(fields: "id") { id: ID! ${name}: ${type} }`,
  answer,
});

const json = (body: unknown) => () => ({ text: JSON.stringify(body) });

/** Each bad answer costs the client its fields and one error, and shows nothing of the subgraph. */
export const badAnswers: readonly FederationCase[] = [
  {
    name: '53 answers that are garbage, too large, too deep, slow, or never come (E)',
    // Good subgraphs answer within it, also on a busy machine.
    queryMs: 8_000,
    subgraphs: {
      items: {
        sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! }',
        data: { Query: { item: { id: '1' } } },
      },
      garbage: answering('garbage', () => ({ text: '\u0000\ufffd{]select 1' })),
      large: answering('large', () => ({
        text: `{"data":{"_entities":[{"large":1}]}${' '.repeat(megabytes50)}}`,
      })),
      deep: answering('deep', () => ({ text: '['.repeat(1_000_000) })),
      slow: answering('slow', () => ({ text: '{"data":', ends: 'slow' })),
      never: answering('never', () => ({ text: '', ends: 'never' })),
      closing: answering('closing', () => ({ text: '', ends: 'close' })),
      proxy: answering('proxy', () => ({ text: 'upstream 10.0.0.7', status: 502 })),
      noMessage: answering('noMessage', json({ data: null, errors: [{}] })),
      noErrors: answering('noErrors', json({ data: null, errors: 'select 1' })),
      spoken: answering(
        'spoken',
        json({ data: null, errors: [{ ...forbidden, path: ['_entities', 0] }] }),
      ),
      secret: answering('secret', json({ errors: [{ message: 'select 1 at 10.0.0.7' }] })),
      must: answering('must', json({ data: { _entities: [{ must: null }] } }), 'Int!'),
    },
    questions: [
      ...['garbage', 'large', 'deep', 'closing', 'proxy', 'noMessage', 'noErrors'].map((field) => ({
        ask: `{ item { id ${field} } }`,
        gets: { item: { id: '1', [field]: null } },
        errors: ['UNAVAILABLE item'],
      })),
      {
        ask: '{ one: item { id slow } two: item { id never } }',
        gets: { one: { id: '1', slow: null }, two: { id: '1', never: null } },
        errors: ['UNAVAILABLE one', 'UNAVAILABLE two'],
      },
      {
        ask: '{ item { id spoken } }',
        gets: { item: { id: '1', spoken: null } },
        errors: ['FORBIDDEN item'],
      },
      {
        ask: '{ item { id secret } }',
        gets: { item: { id: '1', secret: null } },
        errors: ['INTERNAL item'],
      },
      {
        ask: '{ item { id must } other: item { id } }',
        gets: { item: null, other: { id: '1' } },
        errors: ['INTERNAL item.must'],
      },
    ],
  },
];
