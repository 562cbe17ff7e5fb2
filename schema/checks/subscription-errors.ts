import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  getNullableType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';
import { parseCondition, parsePath } from '../conditions/parse-condition.ts';
import { ConditionError } from '../conditions/tokens.ts';
import { conditionErrors, pathErrors } from './condition-errors.ts';
import { payloadErrors } from './payload-errors.ts';
import { recordSchema } from './record-schema.ts';
import { snapshotErrors } from './snapshot-errors.ts';

const fromTopic = z.object({
  topic: z.string(),
  key: z.string().optional(),
  entityId: z.string(),
  where: z.string().optional(),
  visibleTo: z.string(),
  itemsMax: z.int().positive().optional(),
  snapshot: z.string().optional(),
});

/**
 * Errors in the subscriptions of a schema that would otherwise appear with the first record. Every
 * field needs a topic and `visibleTo`, and may refer only to its arguments and to fields of the
 * event contract.
 */
export function subscriptionErrors(document: DocumentNode): string[] {
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  return fields.flatMap((field) =>
    errorsOf(field).map((error) => `Subscription.${field.name}: ${error}`),
  );
}

function errorsOf(field: GraphQLField<unknown, unknown>): string[] {
  const { data: source, error } = fromTopic.safeParse(argumentsOf(field));
  if (error) return error.issues.map(({ path }) => `@fromTopic needs ${path.join('.')}.`);
  const record = recordSchema(source.topic);
  if (!record) return [`"${source.topic}" is not a topic with a single message type.`];

  const scope = { field, record };
  const paths = [source.entityId, ...(source.key === undefined ? [] : [source.key])];
  const conditions = [source.visibleTo, ...(source.where === undefined ? [] : [source.where])];
  return [
    ...paths.flatMap((text) => collect(() => pathErrors(parsePath(text), scope))),
    ...conditions.flatMap((text) => collect(() => conditionErrors(parseCondition(text), scope))),
    ...listErrors(field, source.itemsMax),
    ...(source.snapshot === undefined ? [] : snapshotErrors(source.snapshot, field)),
    ...payloadErrors(field.type, record),
  ];
}

/** Errors of arguments that are lists: each has a maximum length, and its description says so. */
function listErrors({ args }: GraphQLField<unknown, unknown>, itemsMax?: number): string[] {
  const lists = args.filter(({ type }) => isListType(getNullableType(type)));
  if (itemsMax === undefined) return lists.map(({ name }) => `${name} needs itemsMax.`);
  return lists
    .filter(({ description }) => !description?.includes(`1 to ${itemsMax}`))
    .map(({ name }) => `The description of ${name} needs "1 to ${itemsMax}".`);
}

function argumentsOf(field: GraphQLField<unknown, unknown>): Record<string, unknown> {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'fromTopic');
  return Object.fromEntries(
    (directive?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function collect(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof ConditionError) return [error.message];
    throw error;
  }
}
