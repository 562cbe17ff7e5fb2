import type { Viewer } from '../../page.ts';

/** Whether a person may see and change the settings of the shop. */
export const mayAdminister = ({ roles }: Viewer): boolean => roles.includes('ADMIN');
