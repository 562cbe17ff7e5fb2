import { withCurrent } from '@souk/platform/service/live-settings';
import type { ChangedSettings } from '@souk/schema/settings';
import type { Policies } from './config.ts';

/** The policies with the settings that were changed while the shop runs: read them at each request or message. */
export function policiesInForce(policies: Policies, changed: ChangedSettings): Policies {
  const { retryMs, retryMaxMs, timeoutMs } = policies.retryPolicy;
  const retryPolicy = withCurrent(policies.retryPolicy, {
    retryMs: () => changed('SAGA_RETRY') ?? retryMs,
    retryMaxMs: () => changed('SAGA_RETRY_MAX') ?? retryMaxMs,
    timeoutMs: () => changed('SAGA_TIMEOUT') ?? timeoutMs,
  });
  return withCurrent(
    { ...policies, retryPolicy },
    {
      similarWindowS: () => changed('SIMILAR_ORDER_WINDOW') ?? policies.similarWindowS,
    },
  );
}
