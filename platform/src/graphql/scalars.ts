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
import type { SagaReply } from '../kernel/saga-reply.ts';

const decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/);
const wholeNumber = z.string().regex(/^-?\d{1,30}$/);

/** The resolvers that every subgraph shares: those of the prelude. */
export const sharedResolvers = {
  DateTime: stringScalar('DateTime', instant, '2026-11-21T12:00:00Z'),
  Decimal: stringScalar('Decimal', decimal, '1999.00'),
  BigInt: stringScalar('BigInt', wholeNumber, '199900'),
  JSON: new GraphQLScalarType<unknown>({
    name: 'JSON',
    parseValue: (value) => value,
    parseLiteral: valueFromASTUntyped,
  }),
  Money: {
    amount: ({ minorUnits }: Money) => decimalOf(minorUnits),
    minorUnits: ({ minorUnits }: Money) => String(minorUnits),
  },
  SagaStepResult: { message: ({ message }: SagaReply<unknown>) => message ?? 'Done.' },
};

/** Creates a scalar that is a string on the wire. Rejects an invalid value with a GraphQLError. */
function stringScalar<Value>(
  name: string,
  codec: z.ZodType<Value, string>,
  example: string,
): GraphQLScalarType {
  const parse = (text: unknown): Value => {
    const { data, success } = codec.safeParse(text);
    if (!success) throw new GraphQLError(`Not a valid ${name}: use a string such as "${example}".`);
    return data;
  };
  return new GraphQLScalarType<Value, string>({
    name,
    serialize: (value) => z.encode(codec, value as Value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}
