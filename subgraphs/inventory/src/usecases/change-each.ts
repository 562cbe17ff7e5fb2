import { Refusal } from '@souk/platform/kernel/refusal';
import type { Work } from '@souk/platform/messaging/work';
import type { RefusedRow, RefusedRows } from '../domain/refusals.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Makes a change for each row, in the order of their ids, so that two bulk changes never wait for one
 * another in a circle. A refused row leaves nothing, and the others stay. Returns the refusals. A fault
 * is thrown, and takes back all rows.
 */
export async function changeEach<Row>(
  work: Work<PublishedEvents>,
  rows: readonly Row[],
  idOf: (row: Row) => string,
  change: (work: Work<PublishedEvents>, row: Row) => Promise<unknown>,
): Promise<RefusedRows> {
  const refused: [id: string, refusal: RefusedRow][] = [];
  for (const row of rows.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))) {
    try {
      await work.inSavepoint((part) => change(part, row));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push([idOf(row), { ...error, message: error.message }]);
    }
  }
  return refused;
}
