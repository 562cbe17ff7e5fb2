import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { sellWords } from '../words.ts';
import type { ImportData } from './import-data.ts';
import { ImportView } from './import-view.tsx';
import { submitImport } from './submit-import.ts';

/** Adds many products at once, from a file. */
export const importPage: Page<ImportData> = {
  load: async ({ url }) => {
    const added = url.searchParams.get('added');
    return { added: added === null ? null : Math.trunc(Number(added)) || 0 };
  },
  title: (_, { language }) => sellWords[language].import.title,
  View: ImportView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/import/import-view.tsx',
  submit: submitImport,
};
