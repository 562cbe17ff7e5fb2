import type { Message } from '@souk/platform/messaging/consumer';
import type { World } from './world.ts';

/** Message types that help little to understand a run. */
const minorTypes = ['stock-changed', 'balance-changed', 'delivery-status', 'order-placed'];

/** True when one of the messages is not of a minor type. */
export function isNotable(messages: readonly Message[]): boolean {
  return messages.some(({ type }) => !minorTypes.includes(type));
}

/** Describes messages in the log of a run; minor ones only when there are no others. Lazy, as most runs print nothing. */
export function describeMessages(world: World, messages: readonly Message[]): () => string {
  return () => {
    const notable = messages.filter(({ type }) => !minorTypes.includes(type));
    return (notable.length > 0 ? notable : messages)
      .map((message) => inShort(world, message))
      .join(', ');
  };
}

function inShort(world: World, { type, key, data }: Message): string {
  const name = world.nameOf(key);
  if (type === 'order-status') return `${name} is ${(data as { status: string }).status}`;
  return `${type} ${name}${(data as { success?: boolean }).success === false ? ' (refused)' : ''}`;
}
