import { readFileSync } from 'node:fs';
import { scopesOf } from '@souk/auth/scopes';
import { isInternal } from '@souk/schema/public-schema';
import {
  buildSchema,
  type DirectiveNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

const textOf = (file: string) =>
  readFileSync(new URL(`../../../../schema/${file}`, import.meta.url), 'utf8');
const supergraph = parse(textOf('supergraph.graphql'));
const shown = buildSchema(textOf('public.graphql'));

type Field = { readonly type: string; readonly field: FieldDefinitionNode };

const fields: readonly Field[] = supergraph.definitions.flatMap((definition) =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
  definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (definition.fields ?? []).map((field) => ({ type: definition.name.value, field }))
    : [],
);
const nameOf = ({ type, field }: Field) => `${type}.${field.name.value}`;

/** What people who build shops have: a role of the shop's users, and none that runs the shop. */
const users = new Set<string>(scopesOf(['customer', 'seller', 'courier', 'analyst'], 'gateway'));
/** A seller will refund parcels, so its scope says nothing about who uses a field. */
const shared = ['billing:refund'];

/** Whether only services and those who run the shop have the scopes that a field requires. */
function isForServices({ field: { directives = [] } }: Field): boolean {
  const lists = directives.flatMap((one) => scopesIn(one));
  const isForUsers = (scopes: readonly string[]) =>
    scopes.every((scope) => users.has(scope) || shared.includes(scope));
  return lists.length > 0 && !lists.some(isForUsers);
}

function scopesIn({ name, arguments: given = [] }: DirectiveNode): string[][] {
  const scopes = given.find((argument) => argument.name.value === 'scopes');
  return name.value === 'requiresScopes' && scopes
    ? (valueFromASTUntyped(scopes.value) as string[][])
    : [];
}

function isShown({ type, field }: Field): boolean {
  const found = shown.getType(type);
  const hasFields = isObjectType(found) || isInterfaceType(found);
  return hasFields && field.name.value in found.getFields();
}

const namedType = (type: GraphQLType) => getNamedType(type) as GraphQLNamedType;

/** The types that a client reaches from the root types. */
function reachable(): Set<GraphQLNamedType> {
  const seen = new Set<GraphQLNamedType>();
  const follow = (type: GraphQLNamedType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isUnionType(type)) type.getTypes().forEach(follow);
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces().forEach(follow);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      follow(namedType(field.type));
      if ('args' in field) for (const argument of field.args) follow(namedType(argument.type));
    }
  };
  for (const root of [shown.getQueryType(), shown.getMutationType(), shown.getSubscriptionType()])
    if (root) follow(root);
  return seen;
}

describe('the public document', () => {
  it('has no internal field, and every other one (GW-4)', () => {
    const isOfClients = ({ field }: Field) =>
      !field.directives?.some(({ name }) => name.value === 'inaccessible');
    const all = fields.filter(isOfClients);
    const internal = all.filter((one) => isInternal(one.field));
    expect(internal.map(nameOf)).toContain('Mutation.reserveStock');
    expect(internal.filter(isShown).map(nameOf)).toEqual([]);
    const internalTypes = supergraph.definitions.filter(
      (one) => 'name' in one && 'directives' in one && isInternal(one as never),
    );
    const hidden = new Set(internalTypes.map((one) => 'name' in one && one.name?.value));
    expect([...hidden].filter((name) => name && shown.getType(name))).toEqual([]);
    const missing = all.filter(
      (one) =>
        !isShown(one) &&
        !isInternal(one.field) &&
        !hidden.has(one.type) &&
        !/^(join|link)__/.test(one.type),
    );
    expect(missing.map(nameOf)).toEqual([]);
  });

  it('lacks each field that only services, orchestrators and operators may use', () => {
    const forServices = fields.filter(isForServices);
    expect(forServices.map(nameOf)).toEqual(
      expect.arrayContaining(['Query.health', 'Query.users', 'Mutation.withdraw', 'Order.saga']),
    );
    expect(forServices.filter(({ field }) => !isInternal(field)).map(nameOf)).toEqual([]);
  });

  it('has no type that no field leads to', () => {
    const reached = reachable();
    const isOwn = ({ name }: GraphQLNamedType) => !name.startsWith('__') && name !== 'Boolean';
    const others = Object.values(shown.getTypeMap()).filter((type) => !reached.has(type));
    expect(others.filter(isOwn).map(({ name }) => name)).toEqual([]);
  });
});
