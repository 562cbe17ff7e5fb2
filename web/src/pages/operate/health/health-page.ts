import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { HealthDocument, type HealthQuery } from './health.generated.ts';
import { HealthView } from './health-view.tsx';
import { healthWords } from './health-words.ts';

/** How each service is, for operators. */
export const healthPage: Page<HealthQuery> = {
  load: ({ ask }) => ask(HealthDocument, {}),
  title: (_, { language }) => healthWords[language].title,
  View: HealthView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/health/health-view.tsx',
};
