import type { PageRequest } from '../../../page.ts';
import {
  type SagaFilter,
  type SagaState,
  SagasDocument,
  type SagasQuery,
} from './sagas.generated.ts';

/** A checkout that has not ended for so long is late. */
const lateMs = 120_000;

/** Which checkouts the page can show; the first one unless another is chosen. */
export const sagaChoices = [
  'open',
  'late',
  'RUNNING',
  'COMPENSATING',
  'DONE',
  'COMPENSATED',
] as const;

export type SagaChoice = (typeof sagaChoices)[number];

export type SagasData = SagasQuery['sagas'] & {
  readonly choice: SagaChoice;
  readonly after: string | null;
};

/** Loads a page of checkouts. */
export async function loadSagas({ ask, url, now }: PageRequest): Promise<SagasData> {
  const wanted = url.searchParams.get('state');
  const choice = sagaChoices.find((one) => one === wanted) ?? 'open';
  const after = url.searchParams.get('after');
  const filter = filterOf(choice, now);
  const { sagas } = await ask(SagasDocument, { filter, ...(after && { after }) });
  return { ...sagas, choice, after };
}

function filterOf(choice: SagaChoice, now: Date): SagaFilter {
  const stateIn: SagaState[] = ['RUNNING', 'COMPENSATING'];
  if (choice === 'open') return { stateIn };
  if (choice !== 'late') return { stateIn: [choice] };
  return { stateIn, olderThan: new Date(now.getTime() - lateMs).toISOString() };
}
