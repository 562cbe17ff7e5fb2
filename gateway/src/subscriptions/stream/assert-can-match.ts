import { unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import { id } from '@souk/platform/graphql/validation';
import { argumentsIn, canHold, valueAt } from '@souk/schema/conditions';
import { GraphQLID, getNamedType } from 'graphql';
import { invalidId, noMatch, noneVisible, tooManyItems } from '../errors.ts';
import type { Stream } from './stream.ts';

/**
 * Throws for a stream that could never send a message, whatever happens: its client would wait in
 * vain. BAD_USER_INPUT for arguments that no event matches, UNAUTHENTICATED for an anonymous caller
 * who would have to log in, FORBIDDEN for a viewer who may see none of the events.
 */
export function assertCanMatch(stream: Stream, viewer: Viewer | null): void {
  assertValidArguments(stream);
  const { args } = stream;
  const { key, where, visibleTo } = stream.plan.fromTopic;
  const conditions = where ? [where, visibleTo] : [visibleTo];
  const hasKey = !key || typeof valueAt(key, { args, viewer, event: null }) === 'string';
  if (hasKey && canHold(conditions, { args, viewer })) return;
  if (key?.root === 'args' && !hasKey) throw noMatch(key.names.slice(0, 1));
  if (!canHold(conditions, { args })) throw noMatch(argumentsIn(conditions));
  throw viewer ? noneVisible(argumentsIn(conditions)) : unauthenticated();
}

/** Throws BAD_USER_INPUT for a list that is too long, and for an id in a form that no id has. */
function assertValidArguments({ plan, args }: Stream): void {
  const { itemsMax } = plan.fromTopic;
  for (const { name, type } of plan.root.field.args) {
    const value = args[name];
    const items = Array.isArray(value) ? value : [value];
    if (itemsMax !== null && items.length > itemsMax)
      throw tooManyItems(name, itemsMax, items.length);
    if (getNamedType(type) === GraphQLID && !items.every(isId)) throw invalidId(name);
  }
}

function isId(item: unknown): boolean {
  return item === undefined || item === null || id.safeParse(item).success;
}
