import type { Parts } from '../../parts.ts';
import type { LiveMetrics } from '../metrics.ts';
import type { Feed } from '../records/feed.ts';
import type { History } from '../records/history.ts';
import type { LiveSettings } from '../settings.ts';
import type { Edition } from './edition.ts';
import type { Groups } from './groups.ts';

/** What every subscription is made with. */
export type Services = Parts & {
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
