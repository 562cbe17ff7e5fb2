import type { ComponentChildren } from 'preact';
import { useKeptCurrent } from '../../browser/live/use-kept-current.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OrderBadge } from '../../parts/order-badge.tsx';
import { allOrdersWant } from '../operate/parts/all-orders-want.ts';
import { Refusal } from '../operate/parts/refusal.tsx';
import { BillingSwitch } from './billing-switch.tsx';
import type { TourData } from './load-tour.ts';
import { tourWords } from './tour-words.ts';

const everyMs = () => 5_000;

/** Buyer and seller side by side, while billing is stopped: what to press, and what to see. */
export const TourView: View<TourData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: allOrdersWant, everyMs });
  const words = tourWords[setting.language];
  const { steps } = words;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <p class="lead">{words.intro}</p>
      <Refusal refused={refused} setting={setting} />
      <Notice kind="plain">
        <p>{words.window}</p>
        <p>
          {words.password} <code>souk-demo</code>.
        </p>
      </Notice>
      <ol class="tour">
        <Step id="log-in" words={words} step={steps.logIn}>
          <a href="/">{words.openShop}</a>
        </Step>
        <Step id="stop" words={words} step={steps.stop}>
          <BillingSwitch fault={data.billingFault} does="stop" setting={setting} />
        </Step>
        <Step id="order" words={words} step={steps.order}>
          <a href="/my/orders">{words.openOrders}</a>
        </Step>
        <Step id="watch" words={words} step={steps.watch}>
          <Newest data={data} setting={setting} />
        </Step>
        <Step id="start" words={words} step={steps.start}>
          <BillingSwitch fault={data.billingFault} does="start" setting={setting} />
        </Step>
        <Step id="end" words={words} step={steps.end}>
          <a href="/sell">{words.openSell}</a> · <a href="/operate/verify">{words.openVerify}</a>
        </Step>
      </ol>
    </>
  );
};

type Words = (typeof tourWords)['en'];

type StepProps = {
  readonly id: string;
  readonly words: Words;
  readonly step: {
    readonly title: string;
    readonly buyer?: string;
    readonly seller?: string;
    readonly operator?: string;
  };
  readonly children: ComponentChildren;
};

/** A step: what each person does, side by side. */
function Step({ id, words, step, children }: StepProps) {
  const people = (['buyer', 'seller', 'operator'] as const).flatMap((person) => {
    const text = step[person];
    return text ? [[person, text] as const] : [];
  });
  return (
    <li id={id} class="panel">
      <h2>{step.title}</h2>
      <div class="people">
        {people.map(([person, text]) => (
          <div key={person}>
            <p class="soft">{words[person]}</p>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <div class="lead">{children}</div>
    </li>
  );
}

function Newest({ data: { newest, open }, setting }: { data: TourData; setting: Setting }) {
  const words = tourWords[setting.language];
  if (!newest) return <p class="soft">{words.noOrder}</p>;
  return (
    <p>
      {words.newest}: <a href={`/operate/orders/${newest.id}`}>{newest.number}</a>{' '}
      <OrderBadge status={newest.status} words={setting.words} /> ·{' '}
      <a href="/operate/sagas">{words.waiting(open)}</a>
    </p>
  );
}
