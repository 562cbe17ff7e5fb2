import type { Viewer } from '../../page.ts';

/** Whether a person operates the shop. */
export const mayOperate = ({ roles }: Viewer): boolean =>
  roles.includes('OPERATOR') || roles.includes('ADMIN');
