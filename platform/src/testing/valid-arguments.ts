import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql';

/** Valid values by the name of an argument, or by `field.argument` where a name has several meanings. */
export type ValidValues = Readonly<Record<string, unknown>>;

export type Input = { readonly name: string; readonly type: GraphQLInputType };
type Field = GraphQLField<unknown, unknown>;

/** Values for a field come before those for a name. */
export function valuesFor({ name }: Field, values: ValidValues): ValidValues {
  const own = Object.entries(values).filter(([path]) => path.startsWith(`${name}.`));
  return {
    ...values,
    ...Object.fromEntries(own.map(([path, one]) => [path.slice(name.length + 1), one])),
  };
}

/** The arguments of a field with a value at `path`, and all others valid; `sparse` leaves out what is optional. */
export function argumentsOf(
  { args }: Field,
  values: ValidValues,
  path: readonly string[],
  value: unknown,
  sparse: boolean,
): object {
  const form = formOf(args, path[0]);
  const kept = form.filter((arg) => !sparse || isRequiredArgument(arg) || arg.name === path[0]);
  const valid = Object.fromEntries(kept.map((arg) => [arg.name, validOf(arg, values)]));
  const deprecated = kept.filter(({ deprecationReason }) => deprecationReason);
  for (const { name } of deprecated) Reflect.deleteProperty(Object(valid.input), name);
  const holder = path.slice(0, -1).reduce((at: object, name) => Reflect.get(at, name), valid);
  if (value !== undefined)
    Object.defineProperty(holder, path.at(-1) ?? '', { value, enumerable: true, writable: true });
  return valid;
}

/** The arguments that are given together with one: the deprecated ones are another form of the call. */
function formOf(args: Field['args'], name: string | undefined): Field['args'] {
  const isDeprecated = args.some((arg) => arg.name === name && arg.deprecationReason);
  return args.filter((arg) =>
    isDeprecated ? arg.deprecationReason || isRequiredArgument(arg) : !arg.deprecationReason,
  );
}

const samples: ValidValues = {
  DateTime: '2026-11-21T12:00:00Z',
  Decimal: '1.00',
  BigInt: '1',
  Int: 1,
  Boolean: true,
};

/** A valid value: the one of this name, or a sample of its type. */
export function validOf({ name, type }: Input, values: ValidValues): unknown {
  if (name in values) return values[name];
  if (isNonNullType(type)) return validOf({ name, type: type.ofType }, values);
  if (isListType(type)) return [validOf({ name: '0', type: type.ofType }, values)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return samples[type.name] ?? 'x';
  const fields = Object.values(type.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, validOf(field, values)]));
}
