type Values = { readonly tls: boolean; readonly brokers: string; readonly replicas: string };

/** How many processes the parts of a stack have. */
export type Scale = { readonly brokers: number; readonly replicas: number };

const replicasMax = 5;

/** Returns the scale that the options ask for, or what is wrong with them. */
export function scaleOf({ tls, brokers, replicas }: Values): Scale | string {
  if (brokers !== '1' && brokers !== '3') return `--brokers is 1 or 3, not ${brokers}`;
  if (brokers === '3' && tls) return '--tls needs one broker: its certificates are for one';
  const count = Number(replicas);
  if (count < 1 || count > replicasMax) return `--replicas is 1 to ${replicasMax}, not ${replicas}`;
  return { brokers: Number(brokers), replicas: count };
}
