import type { Viewer } from '@souk/auth/viewer';
import type { Contract } from '@souk/schema/contract';
import { z } from 'zod';
import { type PageArguments, pageOf } from '../../graphql/connection.ts';
import { signedIn } from '../../graphql/graphql.ts';
import { mutation } from '../../graphql/mutation.ts';
import { key } from '../../graphql/validation.ts';
import { NotFound } from '../../kernel/refusals.ts';
import { IdempotencyKeyReused } from '../../messaging/idempotency.ts';
import { ParkedMessage } from '../../messaging/parked-message.ts';
import type { Reader, Transact } from '../../messaging/work.ts';
import type { DeadLetterPage, ServiceHealth } from './answers.ts';
import { assertOperator } from './operator.ts';
import { deadLetterAnswer, releaseDeadLetter } from './release-dead-letter.ts';

/** What these resolvers need, beside the subgraph's own context. */
export type OperatorContext = {
  readonly operators: {
    readonly viewer: Viewer | null;
    readonly read: Reader;
    readonly transact: Transact<Contract>;
    /** The name under which the service consumes. */
    readonly consumer: string;
    readonly health: () => Promise<ServiceHealth>;
  };
};

/** Answers JSON: the gateway makes a ReleaseDeadLetterResult of it. */
const release = mutation({
  payload: 'ReleaseDeadLetterPayload',
  request: z.object({ id: z.string(), idempotencyKey: key }),
  refusals: [NotFound, IdempotencyKeyReused],
  run: ({ actor, command }, { transact, consumer }: OperatorContext['operators']) =>
    transact((work) => releaseDeadLetter(work, actor, { ...command, consumer })),
  deprecated: {
    answer: (released) => ({ __typename: 'ReleaseDeadLetterPayload', ...released }) as const,
  },
});
const oldestFirst = { deadAt: 'asc', topic: 'asc', partition: 'asc', position: 'asc' } as const;

/** The resolvers of `schema/service.graphql`, the same in every subgraph. */
export const operatorResolvers = {
  Query: {
    serviceHealth: (_: unknown, __: object, { operators }: OperatorContext) => {
      assertOperator(signedIn(operators.viewer));
      return operators.health();
    },
    serviceDeadLetters: async (
      _: unknown,
      page: PageArguments,
      { operators: { viewer, read, consumer } }: OperatorContext,
    ): Promise<DeadLetterPage> => {
      assertOperator(signedIn(viewer));
      const dead = { consumer, deadAt: { $ne: null } };
      const { edges, pageInfo } = await pageOf(read, ParkedMessage, dead, oldestFirst, page);
      return {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: deadLetterAnswer(node) })),
        hasNextPage: pageInfo.hasNextPage,
      };
    },
  },
  Mutation: {
    releaseServiceDeadLetter: (_: unknown, args: object, { operators }: OperatorContext) =>
      release(_, args, operators),
  },
};
