import type { Page } from '../../page.ts';
import { mayOperate } from '../operate/may-operate.ts';
import { loadTour, type TourData } from './load-tour.ts';
import { submitTour } from './submit-tour.ts';
import { TourView } from './tour-view.tsx';
import { tourWords } from './tour-words.ts';

/** A tour for operators: an order waits while billing is stopped, and ends well. */
export const tourPage: Page<TourData> = {
  load: loadTour,
  title: (_, { language }) => tourWords[language].title,
  View: TourView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/tour/tour-view.tsx',
  submit: submitTour,
};
