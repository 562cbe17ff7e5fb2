import type { BusAdmin, EventBus } from '@souk/platform/bus/bus';
import type { ShopAddress } from '../system/shop-address.ts';
import type { Databases } from './databases.ts';

/** What the checks read. */
export type ShopUnderTest = {
  readonly databases: Databases;
  readonly bus: EventBus;
  readonly busAdmin: BusAdmin;
  readonly address: ShopAddress;
  /** How many of the newest records of the log are read at most. */
  readonly logRecordsMax: number;
};
