import type { TestedMutant } from './tested-mutant.ts';

const platform = 'platform/src/graphql';
const deprecated = `${platform}/deprecated-arguments.test.ts`;
const mutation = `${platform}/mutation.test.ts`;
const forms = (subgraph: string) => `subgraphs/${subgraph}/src/graphql/forms.db.test.ts`;

/** Faults in the form of mutations: input, payload, deprecated arguments. */
export const formMutants: readonly TestedMutant[] = [
  {
    name: 'both-forms-accepted',
    description: 'A call with the input and with deprecated arguments is run.',
    file: `${platform}/deprecated-arguments.ts`,
    from: 'if (input) throw bothForms(loose);',
    to: 'if (input && loose.length === 0) throw bothForms(loose);',
    test: deprecated,
  },
  {
    name: 'key-given-twice',
    description: 'A key beside the input overwrites the one in it.',
    file: `${platform}/deprecated-arguments.ts`,
    from: 'if (twice !== undefined) throw bothForms(loose);',
    to: 'if (twice === "") throw bothForms(loose);',
    test: deprecated,
  },
  {
    name: 'null-argument-lost',
    description: 'A deprecated argument that is null is left out of the hash of the key.',
    file: `${platform}/deprecated-arguments.ts`,
    from: 'some(isGiven) ? Object.entries(others) : [];',
    to: 'some(isGiven) ? Object.entries(others).filter(([, one]) => isGiven(one)) : [];',
    test: deprecated,
  },
  {
    name: 'payload-to-deprecated',
    description: 'Deprecated arguments are answered by the payload.',
    file: `${platform}/mutation.ts`,
    from: 'if (deprecated && isDeprecated) return',
    to: 'if (deprecated && isDeprecated && Object(given).old) return',
    test: deprecated,
  },
  {
    name: 'registration-without-key',
    description: 'A registration without a key is answered by the payload.',
    file: `${platform}/deprecated-arguments.ts`,
    from: 'optional !== undefined && !isGiven(fields[optional])',
    to: 'optional === "" && !isGiven(fields[optional])',
    test: deprecated,
  },
  {
    name: 'path-without-argument',
    description: 'A path of ValidationFailed lacks the argument.',
    file: `${platform}/deprecated-arguments.ts`,
    from: "=> ['input', ...path];",
    to: '=> [...path];',
    test: mutation,
  },
  {
    name: 'caller-after-input',
    description: 'A caller who is not signed in learns what is wrong with the input.',
    file: `${platform}/mutation.ts`,
    from: 'const actor = callerOf(context.viewer);',
    to: 'const actor = (context.viewer ?? { id: "" }) as Caller;',
    test: mutation,
  },
  {
    name: 'order-never-replayed',
    description: 'A repeated change of an order does not say that it is one.',
    file: 'subgraphs/orders/src/usecases/change-order.ts',
    from: 'return { order, replayed };',
    to: 'return { order, replayed: false };',
    test: forms('orders'),
  },
  {
    name: 'registration-never-replayed',
    description: 'Of two equal registrations at once, both say that they have made it.',
    file: 'subgraphs/users/src/usecases/register.ts',
    from: 'return { ...other.registered, replayed: true };',
    to: 'return { ...other.registered, replayed: false };',
    test: forms('users'),
  },
];
