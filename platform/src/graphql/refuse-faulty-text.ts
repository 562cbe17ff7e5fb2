import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { z } from 'zod';
import { ValidationFailed } from '../kernel/refusals.ts';
import { textFault } from '../kernel/text.ts';
import { badUserInput, orRefusal } from './graphql.ts';

type Fault = { readonly path: string[]; readonly message: string };

/** Bounds the answer to a request with many of them. */
const faultsMax = 10;

/**
 * Makes each field refuse arguments with a text that can't be stored: strings, ids and JSON, at any
 * depth. A field whose union has ValidationFailed returns it, any other throws BAD_USER_INPUT.
 * A reference of the gateway whose key is such a text loads as null, like one to nothing.
 */
export function refuseFaultyText(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities') skipFaultyReferences(field);
      else if (field.args.length > 0) guard(field);
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

/** A list of references never fails as a whole: it may have been asked for by several fields. */
function skipFaultyReferences(field: GraphQLField<unknown, unknown>): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const references: readonly object[] = args.representations;
    const representations = references.filter(hasSoundKey);
    const found = z.array(z.unknown()).parse(resolve(source, { representations }, context, info));
    return references.map((reference) => (hasSoundKey(reference) ? found.shift() : null));
  };
}

/** What `@requires` adds to a key is an object, and stored: older texts in it are no reason to refuse. */
function hasSoundKey(reference: object): boolean {
  return Object.values(reference).every((key) => typeof key !== 'string' || !textFault(key));
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
