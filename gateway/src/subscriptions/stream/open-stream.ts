import { isDeepStrictEqual } from 'node:util';
import { getOperationAST } from 'graphql';
import type { Sender } from '../../request/caller.ts';
import { nameOperation } from '../../request/trace.ts';
import { noLongerValid } from '../errors.ts';
import { assertCanMatch } from './assert-can-match.ts';
import { type Stream, streamOf } from './stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';
import { parseRequest, type RequestParams } from './subscription-request.ts';

/**
 * Opens the stream of a request, after all checks of an operation. `after` is the cursor to continue
 * from. Throws when the request is not valid, its sender lacks the rights, it exceeds a limit,
 * or it could never send a message.
 */
export function openStream(
  params: RequestParams,
  sender: Sender,
  { plans, parseOperation, checkRights, checkCost, cursorKey }: SubscriptionContext,
): { stream: Stream; after: string | null } {
  const current = plans();
  const request = parseRequest(current, params, parseOperation);
  const { document, operationName } = request;
  nameOperation(getOperationAST(document, operationName)?.name?.value);
  checkRights(current.revision, document, operationName, sender.caller.viewer);
  checkCost(current.revision, request, sender);
  const opened = streamOf(request, current.planFor(document, operationName), cursorKey);
  assertCanMatch(opened.stream, sender.caller.viewer);
  return opened;
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
  const { document, operationName } = request;
  if (plans.errorsIn(document).length > 0) throw noLongerValid();
  const { stream } = streamOf(request, plans.planFor(document, operationName), cursorKey);
  const [now, before] = [stream.plan.fromTopic, plan.fromTopic];
  const isSame = now.topic === before.topic && isDeepStrictEqual(now.key, before.key);
  if (!isSame) throw noLongerValid();
  return stream;
}
