import { type Setting, settings } from '@souk/schema/settings';
import { servedSubgraphNames, typeDefsOf } from '@souk/schema/subgraphs';
import {
  buildASTSchema,
  type GraphQLEnumType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type Literals, literalsIn, readLiterals } from './produced-values.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The registry in the folder of the schema names what a setting is. */
const ofSettings = Object.entries<Setting>(settings).flatMap(([key, { kind, unit, effect }]) => [
  ...[
    `SettingKey.${key}`,
    `SettingKind.${kind}`,
    `SettingUnit.${unit ?? 'DAYS'}`,
    `SettingEffect.${effect}`,
  ],
]);

/** Values that no code writes as a text, and how they are reached all the same. */
const exceptions: Readonly<Record<string, string>> = {
  'FailureCode.INSUFFICIENT_FUNDS': 'A code in a reply of billing.',
  'FailureCode.NO_ACCOUNT': 'A code in a reply of billing.',
  'FailureCode.ACCOUNT_FROZEN': 'A code in a reply of billing.',
  'FailureCode.ACCOUNT_CLOSED': 'A code in a reply of billing.',
  'FailureCode.OTHER_CURRENCY': 'A code in a reply of billing.',
  'FailureCode.OUT_OF_STOCK': 'A code in a reply of inventory.',
  'FailureCode.NO_DELIVERY_SLOT': 'A code in a reply of delivery.',
  'FailureCode.CANCELLED_BY_BUYER': 'Built from the role of who cancels.',
  'FailureCode.CANCELLED_BY_SELLER': 'Built from the role of who cancels.',
  'FailureCode.CANCELLED_BY_OPERATOR': 'Built from the role of who cancels.',
  'NotificationChannel.WEBHOOK': 'A channel of the list; its deliveries have a table of their own.',
  'WebhookFault.ADDRESS_REFUSED': 'A value of the library that posts webhooks.',
  'WebhookFault.NAME_NOT_RESOLVED': 'A value of the library that posts webhooks.',
  'WebhookFault.CONNECTION_FAILED': 'A value of the library that posts webhooks.',
  'WebhookFault.TLS_FAILED': 'A value of the library that posts webhooks.',
  'WebhookFault.TIMEOUT': 'A value of the library that posts webhooks.',
  'OrderAction.CANCEL': 'A key of the table of actions.',
  'OrderAction.SHIP': 'A key of the table of actions.',
  'OrderAction.DELIVER': 'A key of the table of actions.',
  'PayoutState.RETURNED': 'An operator sends it as the argument of completePayout.',
  'OrderScope.ALL': 'What is neither MINE nor SELLER.',
  'Role.CUSTOMER': 'The name of a role in the token, in capitals.',
  'Role.SELLER': 'The name of a role in the token, in capitals.',
  'Role.COURIER': 'The name of a role in the token, in capitals.',
  'Role.ANALYST': 'The name of a role in the token, in capitals.',
  'Role.OPERATOR': 'The name of a role in the token, in capitals.',
  'Role.ADMIN': 'The name of a role in the token, in capitals.',
  ...Object.fromEntries(ofSettings.map((value) => [value, 'A part of the registry of settings.'])),
};

/** An enum of a subgraph. `isReturned`: a field returns it; otherwise clients only send it. */
type Use = {
  readonly subgraph: string;
  readonly type: GraphQLEnumType;
  readonly isReturned: boolean;
};

function enumsOf(subgraph: string): Use[] {
  const schema = buildASTSchema(typeDefsOf(subgraph), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const returned = new Set(
    types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type))),
  );
  return types
    .filter(isEnumType)
    .map((type) => ({ subgraph, type, isReturned: returned.has(type) }));
}

/** The names of the values that no code of the subgraph reaches. */
function unreachedIn({ subgraph, type, isReturned }: Use): string[] {
  const { produced, named } = literalsIn(root, `subgraphs/${subgraph}/src`);
  const reached = isReturned ? produced : named;
  const names = type.getValues().map(({ name }) => name);
  return names.filter((name) => !reached.has(name)).map((name) => `${type.name}.${name}`);
}

/** Those of the virtual subgraphs are enums of a subgraph with a server too, which produces them. */
const uses = servedSubgraphNames.flatMap(enumsOf);

describe('each value of an enum of the graph', () => {
  it.each(uses.map((use) => [use.type.name, use.subgraph, use] as const))(
    'is reached: %s in %s',
    (_name, _subgraph, use) => {
      expect(unreachedIn(use).filter((value) => !(value in exceptions))).toEqual([]);
    },
  );

  it('is an exception only where no code reaches it', () => {
    const unreached = new Set(uses.flatMap(unreachedIn));
    expect(Object.keys(exceptions).filter((value) => !unreached.has(value))).toEqual([]);
  });
});

describe('a text in the code', () => {
  const found = (source: string) => {
    const literals: Literals & Parameters<typeof readLiterals>[1] = {
      produced: new Set(),
      named: new Set(),
    };
    readLiterals(source, literals);
    return [literals.produced.has('DONE'), literals.named.has('DONE')];
  };

  it.each([
    "order.status = 'DONE';",
    "const end = () => 'DONE';",
    "const state = isOver ? 'DONE' : null;",
    "move({ to: 'DONE' });",
    "const stages = [{ reaches: 'DONE' }] as const;",
    "follow('DONE');",
    "const path = () => ['SENT', 'DONE'];",
    "function path() { return ['SENT', 'DONE']; }",
    "const sql = `update orders set status = 'DONE' where id = $1`;",
    "const sql = `select case when ok then 'DONE' end`;",
  ])('is a value in %s', (source) => {
    expect(found(source)).toEqual([true, true]);
  });

  it.each([
    "if (status === 'DONE') stop();",
    "type Status = 'DONE';",
    "const order = { status } as { status: 'DONE' };",
    "const transitions = { NEW: ['DONE'] };",
    "const sql = `select id from orders where status = 'DONE'`;",
    "const sql = `select id from orders where status in ('NEW', 'DONE')`;",
  ])('is only named in %s', (source) => {
    expect(found(source)).toEqual([false, true]);
  });
});
