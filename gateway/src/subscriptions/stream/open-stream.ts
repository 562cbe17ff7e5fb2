import { isDeepStrictEqual } from 'node:util';
import type { Viewer } from '@souk/auth/viewer';
import { getOperationAST } from 'graphql';
import type { Sender } from '../../request/caller.ts';
import { nameOperation } from '../../request/trace.ts';
import { noLongerValid } from '../errors.ts';
import { assertCanMatch } from './assert-can-match.ts';
import { type Stream, streamOf } from './stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import {
  type AnyPlan,
  isUpstream,
  type SubscriptionPlan,
  type SubscriptionPlans,
} from './subscription-plans.ts';
import {
  parseRequest,
  type RequestParams,
  type SubscriptionRequest,
} from './subscription-request.ts';

/** A request that has passed all checks of an operation, with its plan. */
export type OpenedRequest = { readonly request: SubscriptionRequest; readonly plan: AnyPlan };

/**
 * Checks and plans a request. Throws when it is not valid, its sender lacks the rights, it exceeds a limit, or nothing
 * sends its events.
 */
export function openRequest(
  params: RequestParams,
  sender: Sender,
  { plans, parseOperation, checkRights, checkCost }: SubscriptionContext,
): OpenedRequest {
  const current = plans();
  const request = parseRequest(current, params, parseOperation);
  const { document, operationName } = request;
  nameOperation(getOperationAST(document, operationName)?.name?.value);
  checkRights(current.revision, document, operationName, sender.caller.viewer);
  checkCost(current.revision, request, sender);
  return { request, plan: current.planFor(document, operationName) };
}

/** Opens the stream of a topic. `after` is the cursor to continue from. Throws when it could never send a message. */
export function openStream(
  request: SubscriptionRequest,
  plan: SubscriptionPlan,
  viewer: Viewer | null,
  { cursorKey }: Pick<SubscriptionContext, 'cursorKey'>,
): { stream: Stream; after: string | null } {
  const opened = streamOf(request, plan, cursorKey);
  assertCanMatch(opened.stream, viewer);
  return opened;
}

/** Plans a request again for another revision of the graph. Throws when its document is not valid there. */
export function replanRequest(
  plans: SubscriptionPlans,
  { document, operationName }: SubscriptionRequest,
): AnyPlan {
  if (plans.errorsIn(document).length > 0) throw noLongerValid();
  return plans.planFor(document, operationName);
}

/**
 * Plans a stream again for another revision of the graph. Throws when its document is not valid there,
 * or when its records come from another topic or key: positions of one topic mean nothing in another.
 */
export function replanStream(
  plans: SubscriptionPlans,
  { request, plan }: Stream,
  cursorKey: string,
): Stream {
  const next = replanRequest(plans, request);
  if (isUpstream(next)) throw noLongerValid();
  const { stream } = streamOf(request, next, cursorKey);
  const [now, before] = [stream.plan.fromTopic, plan.fromTopic];
  const isSame = now.topic === before.topic && isDeepStrictEqual(now.key, before.key);
  if (!isSame) throw noLongerValid();
  return stream;
}
