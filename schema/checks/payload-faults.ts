import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { type Shape, shapeAt } from './record.ts';

/** What the stream adds to each record. */
const ofTheStream = ['cursor', 'snapshot'];

/**
 * Fields of a message that no record can fill. The gateway fills them by name; an entity is fetched
 * by the id at `entityId`, except for what `@provides` promises; money needs the record's currency.
 */
export function payloadFaults(type: GraphQLOutputType, record: Shape): string[] {
  return namesIn(type)
    .filter((name) => !shapeAt(record, [name]))
    .map((name) => `There is no event.${name}, which the message is to tell.`);
}

function namesIn(output: GraphQLOutputType): string[] {
  const type = getNamedType(output);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ name }) => !ofTheStream.includes(name))
    .flatMap((field) => {
      const told = getNamedType(field.type);
      if (!isObjectType(told)) return [field.name];
      if (told.name === 'Money') return [field.name, 'currency'];
      return isEntity(told) ? externalNamesOf(told) : namesIn(told);
    });
}

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

function externalNamesOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'external'))
    .map(({ name }) => name);
}
