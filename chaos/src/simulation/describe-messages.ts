import type { Message } from '@souk/platform/messaging/consumer';
import type { World } from './world.ts';

/** What nobody in the stories asks about. */
const aside = ['stock-changed', 'balance-changed', 'delivery-status', 'order-placed'];

/** Whether anybody asks about one of them. */
export function isWorthTelling(messages: readonly Message[]): boolean {
  return messages.some(({ type }) => !aside.includes(type));
}

/** What some messages say, for people. */
export function said(world: World, messages: readonly Message[]): () => string {
  return () => {
    const telling = messages.filter(({ type }) => !aside.includes(type));
    return (telling.length > 0 ? telling : messages)
      .map((message) => inShort(world, message))
      .join(', ');
  };
}

function inShort(world: World, { type, key, data }: Message): string {
  const name = world.nameOf(key);
  if (type === 'order-status') return `${name} is ${(data as { status: string }).status}`;
  return `${type} ${name}${(data as { success?: boolean }).success === false ? ' (no)' : ''}`;
}
