import { ApolloServer } from '@apollo/server';
import type { Viewer } from '@souk/auth/viewer';
import type { Contract } from '@souk/schema/contract';
import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { maskFault } from '../graphql/graphql.ts';
import { newId } from '../runtime/id.ts';
import { subgraphSchema } from '../service/server.ts';
import { type EdgeTarget, edgeTargets } from './edge-requests.ts';
import { keysetEdges } from './edge-values.ts';
import type { Harness } from './harness.ts';
import type { ValidValues } from './valid-arguments.ts';

/** A subgraph to test, and who calls it. */
export type EdgeTest<Tested> = {
  readonly harness: Tested;
  readonly viewer: Viewer;
  /** Creates what requests are about. Called again after each request that may have changed it. */
  readonly values: () => Promise<ValidValues>;
};

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: object }[];
};

/** What a caller may get, beside data. The gateway's own codes are not among them. */
const codes = ['BAD_USER_INPUT', 'CURSOR_TOO_OLD', 'FORBIDDEN', 'NOT_FOUND'];
/** Words of PostgreSQL, of JavaScript and of zod. */
const foreign =
  /syntax|out of range|violates|relation|overflow|undefined|cannot read|is not a function|expected|received|Invalid (input|time|date|string|array)|\[object/i;

/**
 * Defines a test for each argument, input field and entity key of a subgraph: whatever value it gets, the
 * answer is data, a refusal, or an error that says in the shop's own words what is wrong.
 */
export function testEdges<Out extends Contract, Tested extends Harness<Out>>(
  subgraph: string,
  start: () => Promise<EdgeTest<Tested>>,
): void {
  describe(`an answer of ${subgraph} is never a fault, whatever value comes`, () => {
    let under: EdgeTest<Tested>;
    beforeAll(async () => {
      under = await start();
    });

    it.each(edgeTargets(subgraphSchema(subgraph, {})).map((target) => [target.title, target]))(
      'in %s (GW-8)',
      async (_, target) => {
        expect(await faultsAt(under, target as EdgeTarget)).toEqual([]);
      },
    );
  });
}

async function faultsAt<Out extends Contract>(
  under: EdgeTest<Harness<Out>>,
  target: EdgeTarget,
): Promise<string[]> {
  const client = clientOf(under, target);
  const valid = await under.values();
  const [all, fewest] = [
    target.variables(valid, undefined, false),
    target.variables(valid, undefined, true),
  ];
  const isSame = Object.keys(all).length === Object.keys(fewest).length;
  const accepted = [await client.ask(undefined, false), await client.ask(undefined, true)];
  const found = accepted.every(isRefused) ? [`valid values: ${JSON.stringify(accepted)}`] : [];
  const tried = [...target.edges(valid)];
  for (const value of tried) {
    for (const sparse of isSame ? [false] : [false, true]) {
      const answer = await client.ask(value, sparse);
      if (value === null && !sparse && target.path[0] === 'after')
        tried.push(...forgedFrom(answer.data));
      found.push(...client.faultsOf(answer).map((fault) => `${show(value)}: ${fault}`));
    }
  }
  await client.stop();
  return [...new Set(found)];
}

/** Sends operations as the gateway does, and hides faults as the subgraph's server does. */
function clientOf<Out extends Contract>(
  { harness, viewer, values }: EdgeTest<Harness<Out>>,
  { source: query, variables }: EdgeTarget,
) {
  const causes: unknown[] = [];
  const server = new ApolloServer({
    schema: harness.schema,
    formatError: maskFault((fault) => causes.push(fault)),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const mayChange = query.startsWith('mutation');
  let unchanged: ValidValues | null = null;
  const ask = async (value: unknown, sparse: boolean): Promise<Answer> => {
    unchanged ??= await values();
    const valid = { after: null, currency: 'RUB', ...unchanged, idempotencyKey: newId() };
    const request = { query, variables: { ...variables(valid, value, sparse) } };
    const contextValue = harness.contextOf(viewer);
    const { body } = await server.executeOperation(request, { contextValue });
    if (body.kind === 'incremental') throw new Error('The answer comes in parts.');
    const { singleResult: answer } = body;
    if (mayChange && !isRefused(answer)) unchanged = null;
    return answer;
  };
  const faultsOf = ({ data, errors = [] }: Answer) => {
    const texts = messagesIn(harness.schema, data).flatMap(foreignText);
    const faults = [...errors.flatMap(faultOf), ...texts];
    return faults.map((fault) => `${fault} ${causes.splice(0).join(' ')}`);
  };
  return { ask, faultsOf, stop: () => server.stop() };
}

function faultOf({ message, extensions }: { message: string; extensions?: object }): string[] {
  const code = String(Reflect.get(extensions ?? {}, 'code'));
  if (!codes.includes(code)) return [`${code}: ${message}`];
  // graphql-js names the variable and the type, which are the caller's own.
  return message.startsWith('Variable "$') ? [] : foreignText(message);
}

/** True for an answer to values that did not pass the checks of their types. */
function isRefused({ data, errors = [] }: Answer): boolean {
  return errors.length > 0 || entriesIn(data).some(([, value]) => value === 'ValidationFailed');
}

const foreignText = (text: string) => (foreign.test(text) || !/[.!]$/.test(text) ? [text] : []);

/** The messages of refusals in an answer; the request has named each field after its type. */
function messagesIn(schema: GraphQLSchema, data: unknown): string[] {
  const refusal = schema.getType('Refusal');
  const types = isInterfaceType(refusal) ? schema.getPossibleTypes(refusal) : [];
  const names = [...types.map(({ name }) => name), 'FieldError'].map((name) => `${name}_message`);
  return entriesIn(data).flatMap(([name, value]) => (names.includes(name) ? [String(value)] : []));
}

function entriesIn(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    [name, one] as [string, unknown],
    ...entriesIn(one),
  ]);
}

/** Cursors like the one at the end of a page, each with another value in place of one of its values. */
function forgedFrom(page: unknown): string[] {
  const [, cursor] = entriesIn(page).find(([name]) => name === 'PageInfo_endCursor') ?? [];
  if (typeof cursor !== 'string') return [];
  const prefix = cursor.slice(0, cursor.lastIndexOf('.') + 1);
  const keyset: unknown[] = JSON.parse(
    Buffer.from(cursor.slice(prefix.length), 'base64url').toString(),
  );
  return keyset.flatMap((_, index) =>
    keysetEdges.map((edge) => {
      const forged = JSON.stringify(keyset.with(index, edge));
      return `${prefix}${Buffer.from(forged).toString('base64url')}`;
    }),
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length})` : text;
}
