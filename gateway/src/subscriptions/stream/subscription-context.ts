import type { Ports } from '../../ports.ts';
import type { SubscriptionMetrics } from '../metrics.ts';
import type { SubscriptionSettings } from '../settings.ts';
import type { Replay } from '../topics/replay.ts';
import type { TopicTail } from '../topics/topic-tail.ts';
import type { BuildResult } from './build-message.ts';
import type { FanOutGroups } from './fan-out-groups.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';

/** The dependencies of every subscription. */
export type SubscriptionContext = Ports & {
  /** The plans of the current revision. */
  readonly plans: () => SubscriptionPlans;
  readonly tail: TopicTail;
  readonly replay: Replay;
  readonly groups: FanOutGroups;
  readonly buildResult: BuildResult;
  readonly metrics: SubscriptionMetrics;
  readonly settings: SubscriptionSettings;
  /** Signs cursors. Every gateway has the same. */
  readonly cursorKey: string;
  readonly now: () => Date;
};
