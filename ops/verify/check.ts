import type { Row } from './databases.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** A row that violates an invariant, or does so only until a message under way has arrived. */
export type Finding = {
  /** What to look at again: the id of the order, the account, the product, … */
  readonly key: string;
  /** What is wrong, in a few words. */
  readonly what: string;
  /** Names the row, and holds the values that do not fit. */
  readonly row: Row;
  /**
   * How far the messages have come that would repair it. The row is in order as soon as a later look
   * has reached what the first one needs, even if the next message is under way by then.
   */
  readonly progress?: { readonly has: number; readonly needs: number };
};

export type Check = {
  /** The invariant, as a sentence. Several checks may belong to one invariant. */
  readonly invariant: string;
  /**
   * True when it reads one moment of one database: then no message under way can be the reason of a
   * finding, and there is no second look.
   */
  readonly isFinal: boolean;
  /**
   * True when it needs sessions of which there are few: it streams from several databases at once, or asks
   * the broker. Such checks run one after the other.
   */
  readonly isSequential?: boolean;
  /** Looks at all rows, or at those of the keys. Returns at most `findingsMax` findings. */
  readonly find: (
    shop: ShopUnderTest,
    keys: readonly string[] | null,
  ) => Promise<readonly Finding[]>;
};

/** Bounds the memory for findings of a check. When a look returns so many, there may be more. */
export const findingsMax = 1_000;
