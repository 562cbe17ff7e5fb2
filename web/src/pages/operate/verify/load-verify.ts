import { isGraphFault } from '../../../graph-fault.ts';
import type { PageRequest } from '../../../page.ts';
import { VerificationsDocument, type VerificationsQuery } from './verify.generated.ts';

export type VerifyData = VerificationsQuery & {
  /** False in a shop whose gateway reaches no verifier. */
  readonly isAvailable: boolean;
  /** The idempotency key of the form: another one after each verification. */
  readonly key: string;
};

/** Loads the verifications since the start of the shop, the newest first. */
export async function loadVerify({ ask, now }: PageRequest): Promise<VerifyData> {
  const loaded = await ask(VerificationsDocument, {}).catch(nullWithoutVerifier);
  const verifications = loaded?.verifications ?? [];
  const newest = verifications[0]?.id ?? String(now.getTime());
  return { verifications, isAvailable: loaded !== null, key: `after-${newest}` };
}

function nullWithoutVerifier(fault: unknown): null {
  if (isGraphFault(fault) && fault.code === 'UNAVAILABLE') return null;
  throw fault;
}
