import type { PageRequest } from '../../../page.ts';
import { SlipDocument, type SlipQuery } from './slips.generated.ts';

/** As many parcels as a list of orders has. */
const slipsMax = 20;

export type SlipsData = { readonly slips: readonly NonNullable<SlipQuery['parcel']>[] };

/** Loads the parcels that the address names, of those that are the viewer's own. */
export async function loadSlips({ ask, url, viewer }: PageRequest): Promise<SlipsData> {
  const ids = [...new Set(url.searchParams.getAll('parcel'))].slice(0, slipsMax);
  const found = await Promise.all(ids.map((id) => ask(SlipDocument, { id })));
  const slips = found.flatMap(({ parcel }) => parcel ?? []);
  return { slips: slips.filter(({ seller }) => seller.id === viewer?.id) };
}
