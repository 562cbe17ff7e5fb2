import { instant } from '@souk/schema/contract';
import { decimalOf } from '@souk/schema/decimal';
import {
  GraphQLError,
  GraphQLScalarType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';
import type { Money } from '../kernel/money.ts';

const decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/);
const wholeNumber = z.string().regex(/^-?\d{1,30}$/);

/** The resolvers that every subgraph shares: the scalars of the prelude, and Money. */
export const sharedResolvers = {
  DateTime: written('DateTime', instant, '2026-11-21T12:00:00Z'),
  Decimal: written('Decimal', decimal, '1999.00'),
  BigInt: written('BigInt', wholeNumber, '199900'),
  JSON: new GraphQLScalarType<unknown>({
    name: 'JSON',
    parseValue: (value) => value,
    parseLiteral: valueFromASTUntyped,
  }),
  Money: {
    amount: ({ minorUnits }: Money) => decimalOf(minorUnits),
    minorUnits: ({ minorUnits }: Money) => String(minorUnits),
  },
};

/** A scalar that is a string on the wire. A value that the codec rejects is the client's error. */
function written<Here>(
  name: string,
  codec: z.ZodType<Here, string>,
  example: string,
): GraphQLScalarType {
  const read = (text: unknown): Here => {
    const { data, success } = codec.safeParse(text);
    if (!success) throw new GraphQLError(`Not a valid ${name}: use a string such as "${example}".`);
    return data;
  };
  return new GraphQLScalarType<Here, string>({
    name,
    serialize: (value) => z.encode(codec, value as Here),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}
