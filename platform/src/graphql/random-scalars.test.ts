import fc from 'fast-check';
import { GraphQLError, Kind } from 'graphql';
import { ValidationFailed } from '../kernel/refusals.ts';
import { checkProperty } from '../testing/property.ts';
import { moneyOf } from './money-input.ts';
import { publicUrl } from './public-url.ts';
import { sharedResolvers } from './scalars.ts';
import { address, id, key, lines, text, valid } from './validation.ts';

const { DateTime, Decimal, BigInt: WholeNumber } = sharedResolvers;
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.-+eTZ: ') }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.double().map(String),
);
const values = fc.oneof({ weight: 3, arbitrary: texts }, { weight: 1, arbitrary: fc.jsonValue() });

describe('a scalar, whatever value it gets,', () => {
  it.each([DateTime, Decimal, WholeNumber])(
    '%s gives a value that it writes and reads again, or a GraphQLError (GW-8)',
    async (scalar) => {
      const property = fc.property(values, (value) => {
        let parsed: unknown;
        try {
          parsed = scalar.parseValue(value);
        } catch (error) {
          expect(error).toBeInstanceOf(GraphQLError);
          return;
        }
        expect(scalar.parseValue(scalar.serialize(parsed as never))).toEqual(parsed);
        const node = { kind: Kind.STRING, value: String(value) } as const;
        expect(scalar.parseLiteral(node, {})).toEqual(parsed);
      });
      await checkProperty(property, 1_000);
    },
  );
});

describe('an input, whatever it holds,', () => {
  const inputs = fc.oneof(
    fc.jsonValue(),
    texts,
    fc.record({ amount: fc.oneof(texts, fc.integer().map(String)), currency: values }),
    fc.record({ street: texts, city: texts, state: values, country: texts, zipCode: texts }),
  );

  it('is read within its bounds, as the same again, or refused with ValidationFailed (GW-8)', async () => {
    const schemas = [text(10), lines(10), id, key, address, publicUrl];
    const property = fc.property(inputs, fc.constantFrom(...schemas), (input, schema) => {
      try {
        const read = valid(schema as never, input);
        expect(valid(schema as never, read)).toEqual(read);
        if (typeof read === 'string') expect((read as string).isWellFormed()).toBe(true);
      } catch (error) {
        if (!(error instanceof ValidationFailed)) throw error;
      }
    });
    await checkProperty(property, 1_000);
  });

  it('is an amount of whole and safe minor units, or refused with ValidationFailed (GW-8)', async () => {
    const property = fc.property(inputs, (input) => {
      try {
        const { minorUnits, currency } = moneyOf(input, 'RUB');
        expect([currency, Number.isSafeInteger(minorUnits), minorUnits >= 0]).toEqual([
          ...['RUB', true, true],
        ]);
      } catch (error) {
        if (!(error instanceof ValidationFailed)) throw error;
      }
    });
    await checkProperty(property, 1_000);
  });
});
