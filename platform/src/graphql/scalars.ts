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

/** The years that PostgreSQL, JavaScript and RFC 3339 write alike. Outside of them, RFC 3339 has no form. */
const years = ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'] as const;
const dateTime = instant.refine((date) => date >= new Date(years[0]) && date <= new Date(years[1]));

/** The resolvers that every subgraph shares: those of the prelude. */
export const sharedResolvers = {
  DateTime: stringScalar('DateTime', dateTime, '"2026-11-21T12:00:00Z", in the years 0001 to 9999'),
  Decimal: stringScalar('Decimal', decimal, '"1999.00"'),
  BigInt: stringScalar('BigInt', wholeNumber, '"199900"'),
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
    if (!success) throw new GraphQLError(`Not a valid ${name}: use a string such as ${example}.`);
    return data;
  };
  return new GraphQLScalarType<Value, string>({
    name,
    serialize: (value) => z.encode(codec, value as Value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}
