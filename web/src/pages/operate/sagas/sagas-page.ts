import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { loadSagas, type SagasData } from './load-sagas.ts';
import { SagasView } from './sagas-view.tsx';
import { sagasWords } from './sagas-words.ts';

/** The checkouts, by how far they are. */
export const sagasPage: Page<SagasData> = {
  load: loadSagas,
  title: (_, { language }) => sagasWords[language].title,
  View: SagasView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/sagas/sagas-view.tsx',
};
