import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { orderWords } from '../words/order-words.ts';
import { loadParcel, type SellParcelData } from './load-parcel.ts';
import { ParcelView } from './parcel-view.tsx';
import { submitParcel } from './submit-parcel.ts';

/** The parcel of the viewer in an order. */
export const sellParcelPage: Page<SellParcelData> = {
  load: loadParcel,
  title: ({ order }, { language }) => orderWords[language].parcel.title(order.number),
  View: ParcelView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/parcel/parcel-view.tsx',
  submit: submitParcel,
};
