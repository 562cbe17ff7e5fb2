import type { Viewer } from '../../page.ts';
import { maySell } from './may-sell.ts';

/** Whether a person may see figures of sales: sellers their own, analysts those of the shop. */
export const maySeeFigures = (viewer: Viewer): boolean =>
  maySell(viewer) || viewer.roles.includes('ANALYST');

/** Whose figures a person sees: the own ones; for an analyst those of all sellers, without an id. */
export const sellerOf = (viewer: Viewer | null): { readonly sellerId?: string } =>
  viewer && maySell(viewer) ? { sellerId: viewer.id } : {};
