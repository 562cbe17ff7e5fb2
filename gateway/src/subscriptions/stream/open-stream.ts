import { isDeepStrictEqual } from 'node:util';
import type { Sender } from '../../request/caller.ts';
import { noLongerValid } from '../errors.ts';
import type { Services } from './context.ts';
import { questionIn, type Request } from './request.ts';
import { type Stream, streamOf } from './stream.ts';
import type { Edition } from './subscription-plans.ts';

/**
 * What a request asks for, and the cursor that it goes on from. Throws what is wrong with it, or that
 * its sender may not ask for this, or for so much.
 */
export function understand(
  request: Request,
  sender: Sender,
  { edition, parseOperation, checkRights, checkCost, cursorKey }: Services,
): { stream: Stream; after: string | null } {
  const now = edition();
  const question = questionIn(now, request, parseOperation);
  const { document, operationName } = question;
  checkRights(now.revision, document, operationName, sender.caller.viewer);
  checkCost(now.revision, question, sender);
  return streamOf(question, now.serve(document, operationName), cursorKey);
}

/**
 * The same stream in a new edition. Throws when its document is not valid there, or when its records
 * come from elsewhere: positions of one topic say nothing in another.
 */
export function inEdition(
  edition: Edition,
  { question, served }: Stream,
  cursorKey: string,
): Stream {
  const { document, operationName } = question;
  if (edition.errorsIn(document).length > 0) throw noLongerValid();
  const { stream } = streamOf(question, edition.serve(document, operationName), cursorKey);
  const [now, before] = [stream.served.declared, served.declared];
  const isSame = now.topic === before.topic && isDeepStrictEqual(now.key, before.key);
  if (!isSame) throw noLongerValid();
  return stream;
}
