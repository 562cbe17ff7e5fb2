import type { PageRequest } from '../../../page.ts';
import { LettersDocument, type LettersQuery } from './letters.generated.ts';

export type LettersData = LettersQuery & {
  readonly service: string;
  readonly after: string | null;
  /** Whether one has just been released. */
  readonly released: boolean;
};

/** Loads a page of dead letters, of one service or of all. */
export async function loadLetters({ ask, url }: PageRequest): Promise<LettersData> {
  const service = url.searchParams.get('service') ?? '';
  const after = url.searchParams.get('after');
  const loaded = await ask(LettersDocument, {
    ...(service && { service }),
    ...(after && { after }),
  });
  return { ...loaded, service, after, released: url.searchParams.has('released') };
}
