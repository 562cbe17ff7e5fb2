export type Counts = {
  readonly placed: number;
  readonly confirmed: number;
  readonly failed: number;
  /** Changes that a live stream missed, or had twice. */
  readonly gaps: number;
};

/** Says what became of the orders, and which errors clients saw and repeated, by code. */
export function summary(
  { placed, confirmed, failed, gaps }: Counts,
  errors: ReadonlyMap<string, number>,
): readonly string[] {
  const open = placed - confirmed - failed;
  const counts = [`${placed} placed`, `${confirmed} confirmed`, `${failed} failed`];
  const repeated = [...errors].map(([code, count]) => `${count} × ${code}`).join(', ');
  return [
    `orders: ${counts.join(', ')}${open > 0 ? `, ${open} without an end` : ''}; gaps in live streams: ${gaps}`,
    `errors that clients saw and repeated: ${repeated || 'none'}`,
  ];
}
