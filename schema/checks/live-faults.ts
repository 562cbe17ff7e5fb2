import { buildASTSchema, type DocumentNode, type GraphQLField, valueFromASTUntyped } from 'graphql';
import { z } from 'zod';
import { parseCondition, parsePath } from '../conditions/parse.ts';
import { ConditionError } from '../conditions/tokens.ts';
import { conditionFaults, pathFaults } from './condition-faults.ts';
import { payloadFaults } from './payload-faults.ts';
import { recordOf } from './record.ts';
import { snapshotFaults } from './snapshot-faults.ts';

const fromTopic = z.object({
  topic: z.string(),
  key: z.string().optional(),
  entityId: z.string(),
  where: z.string().optional(),
  visibleTo: z.string(),
  snapshot: z.string().optional(),
});

/**
 * What would go wrong with the subscriptions of a schema once records come. Each field must say its
 * topic and who may see it, and ask only for what its arguments and the event contract have.
 */
export function liveFaults(document: DocumentNode): string[] {
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  return fields.flatMap((field) =>
    faultsOf(field).map((fault) => `Subscription.${field.name}: ${fault}`),
  );
}

function faultsOf(field: GraphQLField<unknown, unknown>): string[] {
  const { data: told, error } = fromTopic.safeParse(argumentsOf(field));
  if (error) return error.issues.map(({ path }) => `@fromTopic must say ${path.join('.')}.`);
  const record = recordOf(told.topic);
  if (!record) return [`"${told.topic}" is no topic with records of one kind.`];

  const scope = { field, record };
  const paths = [told.entityId, ...(told.key === undefined ? [] : [told.key])];
  const conditions = [told.visibleTo, ...(told.where === undefined ? [] : [told.where])];
  return [
    ...paths.flatMap((text) => read(() => pathFaults(parsePath(text), scope))),
    ...conditions.flatMap((text) => read(() => conditionFaults(parseCondition(text), scope))),
    ...(told.snapshot === undefined ? [] : snapshotFaults(told.snapshot, field)),
    ...payloadFaults(field.type, record),
  ];
}

function argumentsOf(field: GraphQLField<unknown, unknown>): Record<string, unknown> {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'fromTopic');
  return Object.fromEntries(
    (directive?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function read(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof ConditionError) return [error.message];
    throw error;
  }
}
