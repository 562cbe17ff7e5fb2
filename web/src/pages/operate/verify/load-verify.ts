import type { PageRequest } from '../../../page.ts';
import { VerificationsDocument, type VerificationsQuery } from './verify.generated.ts';

export type VerifyData = VerificationsQuery & {
  /** The idempotency key of the form: another one after each verification. */
  readonly key: string;
};

/** Loads the verifications since the start of the shop, the newest first. */
export async function loadVerify({ ask, now }: PageRequest): Promise<VerifyData> {
  const { verifications } = await ask(VerificationsDocument, {});
  const newest = verifications[0]?.id ?? String(now.getTime());
  return { verifications, key: `after-${newest}` };
}
