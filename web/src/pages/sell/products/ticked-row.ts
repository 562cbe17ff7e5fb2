/** What the tick of a row sends: the product as it was seen, by which its change is decided. */
export type TickedRow = {
  readonly id: string;
  readonly version: number;
  /** The price in minor units. */
  readonly price: bigint;
  /** The number of units in the warehouse. */
  readonly total: number;
};

const pattern = /^([\w.:-]{1,100})\|(\d{1,10})\|(\d{1,16})\|(\d{1,10})$/;

/** The value of a tick, as text. */
export function writeTick({ id, version, price, total }: TickedRow): string {
  return [id, version, price, total].join('|');
}

/** Reads the value of a tick; null when it is none that a page has sent. */
export function readTick(text: string): TickedRow | null {
  const [, id, version, price, total] = pattern.exec(text) ?? [];
  if (!id || !price) return null;
  return { id, version: Number(version), price: BigInt(price), total: Number(total) };
}
