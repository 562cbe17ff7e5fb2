import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  Kind,
} from 'graphql';
import { type JsonSchema, schemaAt } from './record-schema.ts';

/** Fields that the gateway adds to each message. */
const addedFields = ['cursor', 'snapshot'];

/**
 * Fields of a message that are missing in the record. The gateway fills fields by name. It fetches
 * an entity by the id at `entityId`, except for the fields in `@provides`. Money also needs the
 * record's currency.
 */
export function payloadErrors(type: GraphQLOutputType, record: JsonSchema): string[] {
  return namesIn(type)
    .filter((name) => !schemaAt(record, [name]))
    .map((name) => `Unknown path event.${name}, which the message needs.`);
}

function namesIn(output: GraphQLOutputType): string[] {
  const type = getNamedType(output);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ name }) => !addedFields.includes(name))
    .flatMap((field) => {
      const fieldType = getNamedType(field.type);
      if (!isObjectType(fieldType)) return [field.name];
      if (fieldType.name === 'Money') return [field.name, 'currency'];
      return isEntity(fieldType) ? providedNamesOf(field) : namesIn(fieldType);
    });
}

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

/** The names in `@provides(fields: "…")` of a field. */
function providedNamesOf({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const provides = astNode?.directives?.find(({ name }) => name.value === 'provides');
  const fields = provides?.arguments?.[0]?.value;
  return fields?.kind === Kind.STRING ? fields.value.trim().split(/\s+/) : [];
}
