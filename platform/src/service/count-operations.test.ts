import { parse } from 'graphql';
import { operationLabel, outcomeOf } from './count-operations.ts';

const operationIn = (text: string) => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== 'OperationDefinition') throw new Error('This is no operation.');
  return definition;
};

const answer = (data: Record<string, unknown> | null | undefined, ...codes: string[]) => ({
  body: {
    kind: 'single' as const,
    singleResult: {
      ...(data !== undefined && { data }),
      ...(codes.length > 0 && {
        errors: codes.map((code) => ({ message: '', extensions: { code } })),
      }),
    },
  },
});

describe('the outcome of a request', () => {
  it.each([
    ['ok', 'a refusal of the business', answer({ placeOrder: { __typename: 'OutOfStock' } })],
    ['ok', 'a null that is no error', answer({ order: null })],
    ['refused', 'a right that the client lacks', answer({ me: 1, order: null }, 'FORBIDDEN')],
    ['refused', 'an invalid document', answer(undefined, 'GRAPHQL_VALIDATION_FAILED')],
    ['partial', 'one of two subgraphs unavailable', answer({ a: 1, b: null }, 'UNAVAILABLE')],
    ['failed', 'the only subgraph unavailable', answer({ a: null }, 'UNAVAILABLE')],
    ['failed', 'a fault', answer(null, 'FORBIDDEN', 'INTERNAL')],
  ])('is %s for %s (DEP-20)', (outcome, _, response) => {
    expect(outcomeOf(response)).toBe(outcome);
  });
});

describe('the operation in metrics', () => {
  it.each([
    ['placeOrder', 'mutation Buy { alias: placeOrder { id } }'],
    ['several', '{ me { id } products { id } }'],
    ['several', 'query { ...on Query { me { id } } }'],
  ])('is %s for %s', (label, text) => {
    expect(operationLabel(operationIn(text))).toBe(label);
  });

  it('is unknown without a valid operation', () => {
    expect(operationLabel(undefined)).toBe('unknown');
  });
});
