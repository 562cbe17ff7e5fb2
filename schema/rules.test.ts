import {
  buildASTSchema,
  type EnumTypeDefinitionNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  print,
} from 'graphql';
import { deliveryStatus } from './events/delivery.ts';
import { inventoryFacts } from './events/inventory.ts';
import { orderStatus } from './events/orders.ts';
import { servedSubgraphNames, subgraphNames, typeDefsOf } from './subgraphs.ts';

type Field = GraphQLField<unknown, unknown>;

const schemaOf = (name: string) => buildASTSchema(typeDefsOf(name), { assumeValidSDL: true });
const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : []);
const saysOf = (field: Field, directive: string) =>
  field.astNode?.directives?.find(({ name }) => name.value === directive);

const enums = subgraphNames.flatMap((subgraph) =>
  typeDefsOf(subgraph)
    .definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((definition) => ({ subgraph, definition, name: definition.name.value })),
);
const valuesOf = ({ values = [] }: EnumTypeDefinitionNode) => values.map(({ name }) => name.value);

describe.each(servedSubgraphNames)('in %s', (subgraph) => {
  const schema = schemaOf(subgraph);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const fields = types.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
  const mutations = fieldsOf(schema.getMutationType());

  it.each(mutations)('$name answers what was done, or a refusal', ({ type }) => {
    const answer = getNamedType(type);
    const members = isUnionType(answer) ? answer.getTypes() : [];
    const refusals = members.filter((member) =>
      member.getInterfaces().some(({ name }) => name === 'Refusal'),
    );
    expect(refusals.map(({ name }) => name)).toContain('ValidationFailed');
    expect(members.length).toBeGreaterThan(refusals.length);
  });

  it.each(mutations)('$name is safe to repeat', ({ name, args }) => {
    const onlySetsAName = name === 'becomeSeller';
    const guard = /^(idempotencyKey|expectedVersion)$/;
    expect(onlySetsAName || args.some((argument) => guard.test(argument.name))).toBe(true);
  });

  it('every list of things says how long it may be', () => {
    const silent = fields.filter(({ field }) => {
      const isList =
        isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type));
      return isList && field.name !== 'edges' && !saysOf(field, 'listSize');
    });
    expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('every page is bounded by how many are asked for', () => {
    const pages = fields.filter(({ field }) =>
      getNamedType(field.type).name.endsWith('Connection'),
    );
    for (const { field } of pages) {
      expect(field.args.find(({ name }) => name === 'first')?.defaultValue).toBe(20);
      const size = 'slicingArguments: ["first"], sizedFields: ["edges"]';
      expect(field.astNode && print(field.astNode)).toContain(`@listSize(${size})`);
    }
  });

  it('no number is a float', () => {
    expect(types.map(({ name }) => name)).not.toContain('Float');
  });

  it('rights stand on fields, never on the whole of a root', () => {
    // There it would hold for all subgraphs: nobody could register any more.
    const roots = [schema.getQueryType(), schema.getMutationType()];
    expect(roots.flatMap((root) => root?.astNode?.directives ?? [])).toEqual([]);
  });
});

describe('an enum', () => {
  it.each(enums)('$name is in $subgraph as in all others that have it', ({ name, definition }) => {
    const others = enums.filter((other) => other.name === name);
    expect(new Set(others.map((other) => print(other.definition)))).toEqual(
      new Set([print(definition)]),
    );
  });

  it.each([
    ['OrderStatus', orderStatus.options],
    ['DeliveryStatus', deliveryStatus.options],
    ['ProductStatus', inventoryFacts['product-changed'].schema.shape.status.options],
  ])('%s has the words of the events', (name, options) => {
    const definition = enums.find((one) => one.name === name)?.definition;
    expect(definition && valuesOf(definition)).toEqual(options);
  });
});
