import type { Ports } from '../../ports.ts';
import type { LiveMetrics } from '../metrics.ts';
import type { LiveSettings } from '../settings.ts';
import type { History } from '../topics/replay.ts';
import type { Feed } from '../topics/tail.ts';
import type { Groups } from './groups.ts';
import type { Edition } from './subscription-plans.ts';

/** What every subscription is made with. */
export type Services = Ports & {
  /** Of the revision as it is now. */
  readonly edition: () => Edition;
  readonly feed: Feed;
  readonly history: History;
  readonly groups: Groups;
  readonly metrics: LiveMetrics;
  readonly settings: LiveSettings;
  /** Signs cursors. Every gateway has the same. */
  readonly cursorKey: string;
  readonly now: () => Date;
};
