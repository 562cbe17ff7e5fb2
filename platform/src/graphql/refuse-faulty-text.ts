import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { ValidationFailed } from '../kernel/refusals.ts';
import { textFault } from '../kernel/text.ts';
import { badUserInput, orRefusal } from './graphql.ts';

type Fault = { readonly path: string[]; readonly message: string };

/** Bounds the answer to a request with many of them. */
const faultsMax = 10;

/**
 * Makes each field refuse arguments with a text that can't be stored: strings, ids and JSON, at any
 * depth. A field whose union has ValidationFailed returns it, any other throws BAD_USER_INPUT.
 * References of the gateway are no arguments of a client: their keys are checked where they are loaded.
 */
export function refuseFaultyText(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 && field.name !== '_entities') guard(field);
    }
  }
  return schema;
}

function guard(field: GraphQLField<unknown, unknown>): void {
  const { resolve = defaultFieldResolver } = field;
  const isTyped = hasValidationFailed(field.type);
  field.resolve = (source, args, context, info) => {
    const faults = faultsIn(args, []).slice(0, faultsMax);
    if (faults.length === 0) return resolve(source, args, context, info);
    if (!isTyped) throw badUserInput(faults);
    return orRefusal([ValidationFailed], () => Promise.reject(new ValidationFailed(faults)));
  };
}

function hasValidationFailed(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === 'ValidationFailed');
}

/** The faults of a value, with their paths. Keys of JSON are texts as well. */
function faultsIn(value: unknown, path: string[]): Fault[] {
  if (typeof value === 'string') {
    const message = textFault(value);
    return message === null ? [] : [{ path, message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const message = textFault(name);
    return message === null ? faultsIn(one, [...path, name]) : [{ path, message }];
  });
}
