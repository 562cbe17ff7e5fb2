import type { Viewer } from '@souk/auth/viewer';
import type { Contract } from '@souk/schema/contract';
import { type GraphQLArgument, type GraphQLField, isRequiredArgument } from 'graphql';
import { newId } from '../runtime/id.ts';
import { subgraphSchema } from '../service/server.ts';
import type { Harness } from './harness.ts';

/** A mutation with deprecated arguments. */
export type FormRow<Tested> = {
  readonly name: string;
  /** The type that the deprecated arguments answer. */
  readonly answer: string;
  /** Creates what a request is about. Returns the fields of the input, without a key. */
  readonly input: (harness: Tested) => Promise<object>;
  /** The deprecated argument for each field of another name. */
  readonly renamed?: Readonly<Record<string, string>> | undefined;
};

type Answer = { readonly __typename: string; readonly replayed?: boolean };
type Field = GraphQLField<unknown, unknown>;

/**
 * Defines tests for each mutation with deprecated arguments: they are answered as before, the input by the
 * payload, which says whether it is the stored answer; also when two requests come at once.
 */
export function testForms<Out extends Contract, Tested extends Harness<Out>>(
  subgraph: string,
  start: () => Promise<{ readonly harness: Tested; readonly viewer: Viewer }>,
  rows: readonly FormRow<Tested>[],
): void {
  const fields = Object.values(subgraphSchema(subgraph, {}).getMutationType()?.getFields() ?? {});
  const deprecated = fields.filter(
    ({ args, name }) => args.some(isDeprecated) && !isOfServices(name),
  );

  describe(`the mutations of ${subgraph} with deprecated arguments`, () => {
    let under: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      under = await start();
    });
    const ask: Ask = async (source, variables) => {
      const data = await under.harness.ask(under.viewer, source, { ...variables });
      return data.answer as Answer;
    };

    it('are all in this table', () => {
      const names = deprecated.map(({ name }) => name);
      expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
    });

    describe.each(rows)('$name', ({ name, answer, input, renamed }) => {
      const field = fields.find((one) => one.name === name) as Field;
      const newInput = async () => ({
        ...(await input(under.harness)),
        ...(hasKey(field) && { idempotencyKey: newId() }),
      });
      testField(ask, { field, answer, renamed, newInput });
    });
  });
}

type Ask = (source: string, variables: object) => Promise<Answer>;

type TestedField = Pick<FormRow<never>, 'answer' | 'renamed'> & {
  readonly field: Field;
  readonly newInput: () => Promise<object>;
};

function testField(ask: Ask, { field, answer, renamed, newInput }: TestedField): void {
  it(`answers them as before: ${answer}`, async () => {
    const { source, variables } = looseCall(field, await newInput(), { renamed });
    expect(await ask(source, variables)).toEqual({ __typename: answer });
  });

  it('refuses them together with the input', async () => {
    const input = await newInput();
    const { source, variables } = looseCall(field, input, { renamed, withInput: true });
    expect(await ask(source, { ...variables, input })).toEqual({ __typename: 'ValidationFailed' });
  });

  it('answers the input by the payload', async () => {
    const input = await newInput();
    expect(await ask(callOf(field), { input })).toEqual(payloadOf(field, false));
    if (hasKey(field)) expect(await ask(callOf(field), { input })).toEqual(payloadOf(field, true));
  });

  if (!hasKey(field)) return;
  it('answers one of two equal requests at once as the repeat', async () => {
    const input = await newInput();
    const answers = await Promise.all([1, 2].map(() => ask(callOf(field), { input })));
    expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  });
}

const isDeprecated = ({ deprecationReason }: GraphQLArgument) => Boolean(deprecationReason);
/** The gateway is the only client of these. */
const isOfServices = (name: string) => name.startsWith('releaseService');
const payloadName = ({ name }: Field) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
const typeOf = ({ args }: Field) => String(args.find(({ name }) => name === 'input')?.type);
const hasKey = ({ args }: Field) => args.some(({ name }) => name === 'idempotencyKey');

function payloadOf(field: Field, replayed: boolean): Answer {
  return { __typename: payloadName(field), ...(hasKey(field) && { replayed }) };
}

/** A call with the input alone. */
function callOf(field: Field): string {
  const replayed = hasKey(field) ? `... on ${payloadName(field)} { replayed }` : '';
  return `mutation ($input: ${typeOf(field)}) {
    answer: ${field.name}(input: $input) { __typename ${replayed} }
  }`;
}

/** A call with the deprecated arguments, and with the input where it is required beside them. */
function looseCall(
  { name, args }: Field,
  fields: object,
  { renamed = {}, withInput = false }: { renamed: FormRow<never>['renamed']; withInput?: boolean },
) {
  const input: Record<string, unknown> = {};
  const loose: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const argument = renamed[field] ?? field;
    const at = args.some((arg) => arg.name === argument) ? loose : input;
    at[argument] = value;
  }
  const given = args.filter((arg) =>
    isDeprecated(arg) ? arg.name in loose : withInput || isRequiredArgument(arg),
  );
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const source = `mutation (${declared}) { answer: ${name}(${passed}) { __typename } }`;
  return { source, variables: { ...loose, input } };
}
