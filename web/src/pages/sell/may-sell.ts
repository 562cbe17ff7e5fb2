import type { Viewer } from '../../page.ts';

/** Whether a person has products and parcels to sell. */
export const maySell = ({ roles }: Viewer): boolean => roles.includes('SELLER');
