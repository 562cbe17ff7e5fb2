import {
  buildASTSchema,
  type EnumTypeDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  validate,
} from 'graphql';
import { deliveryStatus } from './events/delivery.ts';
import { inventoryFacts } from './events/inventory.ts';
import { notificationChannel, notificationKind } from './events/notifications.ts';
import { cartStatus, orderStatus, parcelStatus } from './events/orders.ts';
import { gatewaySubgraphs, servedSubgraphNames, subgraphNames, typeDefsOf } from './subgraphs.ts';

type Field = GraphQLField<unknown, unknown>;

const schemaOf = (name: string) => buildASTSchema(typeDefsOf(name), { assumeValidSDL: true });
const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : []);
const directiveOf = (field: Field, directive: string) =>
  field.astNode?.directives?.find(({ name }) => name.value === directive);

/** The names of the fields of an argument `input`. */
const inputFieldsOf = ({ name, type }: GraphQLArgument) => {
  const input = getNamedType(type);
  return name === 'input' && isInputObjectType(input) ? Object.keys(input.getFields()) : [];
};

const enums = subgraphNames.flatMap((subgraph) =>
  typeDefsOf(subgraph)
    .definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((definition) => ({ subgraph, definition, name: definition.name.value })),
);
const valuesOf = ({ values = [] }: EnumTypeDefinitionNode) => values.map(({ name }) => name.value);

describe.each([...servedSubgraphNames, ...gatewaySubgraphs])('in %s', (subgraph) => {
  const schema = schemaOf(subgraph);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const fields = types.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
  const mutations = fieldsOf(schema.getMutationType());

  /** Unlike `it.each`, also for a subgraph that only answers queries. */
  const eachMutation = (rule: string, check: (mutation: (typeof mutations)[number]) => void) => {
    for (const mutation of mutations) it(`${mutation.name} ${rule}`, () => check(mutation));
  };

  eachMutation('takes one input', ({ args }) => {
    const current = args.filter(({ deprecationReason }) => !deprecationReason);
    expect(current.map(({ name }) => name)).toEqual(['input']);
  });

  eachMutation('answers a payload of its name', ({ name, type, args }) => {
    const payload = `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
    const result = getNamedType(type);
    const members = isUnionType(result) ? result.getTypes() : [];
    expect(members.map((member) => member.name)).toContain(payload);
    const key = args.flatMap(inputFieldsOf).includes('idempotencyKey');
    const fields = members.find((member) => member.name === payload)?.getFields() ?? {};
    if (key) expect(fields).toHaveProperty('replayed');
  });

  eachMutation('answers an entity only to deprecated arguments', ({ type, args }) => {
    const result = getNamedType(type);
    const members = isUnionType(result) ? result.getTypes() : [];
    const entities = members.filter(({ astNode }) =>
      astNode?.directives?.some((directive) => directive.name.value === 'key'),
    );
    const isDeprecated = args.some(({ deprecationReason }) => deprecationReason);
    expect(isDeprecated ? [] : entities.map(({ name }) => name)).toEqual([]);
  });

  eachMutation('returns a result or a refusal', ({ type }) => {
    const result = getNamedType(type);
    const members = isUnionType(result) ? result.getTypes() : [];
    const refusals = members.filter((member) =>
      member.getInterfaces().some(({ name }) => name === 'Refusal'),
    );
    expect(refusals.map(({ name }) => name)).toContain('ValidationFailed');
    expect(members.length).toBeGreaterThan(refusals.length);
  });

  const unions = types.filter((type) => isUnionType(type)).filter(({ name }) => name !== '_Entity');

  it.each(unions)(
    '$name can be asked for each member beside `... on Refusal { message }`',
    (union) => {
      const errors = union.getTypes().flatMap((member) => {
        const leaves = Object.values(member.getFields()).filter(({ type }) =>
          isLeafType(getNamedType(type)),
        );
        const names = leaves.map(({ name }) => name).join(' ');
        const source = `fragment All on ${union.name} {
        __typename ... on ${member.name} { __typename ${names} } ... on Refusal { message }
      }`;
        return validate(schema, parse(source), [OverlappingFieldsCanBeMergedRule]);
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );

  eachMutation('can be retried safely', ({ name, args }) => {
    // Repeated, each of them finds what the first request has left.
    const idempotent = [
      ...['becomeSeller', 'mergeCart'],
      ...['changePassword', 'signOutEverywhere', 'endSession', 'requestPasswordReset'],
    ];
    const isIdempotent = idempotent.includes(name);
    const guard = /^(idempotencyKey|expectedVersion)$/;
    const given = args.flatMap((argument) => [argument.name, ...inputFieldsOf(argument)]);
    expect(isIdempotent || given.some((one) => guard.test(one))).toBe(true);
  });

  it('every list of objects has a list size', () => {
    const unsized = fields.filter(({ field }) => {
      const isList =
        isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type));
      return isList && field.name !== 'edges' && !directiveOf(field, 'listSize');
    });
    expect(unsized.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('every page is sized by `first`', () => {
    const pages = fields.filter(({ field }) =>
      getNamedType(field.type).name.endsWith('Connection'),
    );
    for (const { field } of pages) {
      expect(field.args.find(({ name }) => name === 'first')?.defaultValue).toBe(20);
      const size = 'slicingArguments: ["first"], sizedFields: ["edges"]';
      expect(field.astNode && print(field.astNode)).toContain(`@listSize(${size})`);
    }
  });

  it('there is no Float', () => {
    expect(types.map(({ name }) => name)).not.toContain('Float');
  });

  it('authorization directives are on fields, never on a root type', () => {
    // On a root type they would apply to all subgraphs, so that no user could register.
    const roots = [schema.getQueryType(), schema.getMutationType()];
    expect(roots.flatMap((root) => root?.astNode?.directives ?? [])).toEqual([]);
  });
});

describe('an enum', () => {
  it.each(enums)(
    '$name is the same in $subgraph as in all others that have it',
    ({ name, definition }) => {
      const others = enums.filter((other) => other.name === name);
      expect(new Set(others.map((other) => print(other.definition)))).toEqual(
        new Set([print(definition)]),
      );
    },
  );

  it.each([
    ['OrderStatus', orderStatus.options],
    ['ParcelStatus', parcelStatus.options],
    ['CartStatus', cartStatus.options],
    ['DeliveryStatus', deliveryStatus.options],
    ['NotificationKind', notificationKind.options],
    ['NotificationChannel', notificationChannel.options],
    ['ProductStatus', inventoryFacts['product-changed'].schema.shape.status.options],
  ])('%s has the values of the events', (name, options) => {
    const definition = enums.find((one) => one.name === name)?.definition;
    expect(definition && valuesOf(definition)).toEqual(options);
  });
});
