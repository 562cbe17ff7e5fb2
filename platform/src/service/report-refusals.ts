import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, isObjectType, OperationTypeNode } from 'graphql';
import { traceIdIn } from '../runtime/trace.ts';

/** A mutation that was refused, and the refusal's type in the schema. */
export type MutationRefusal = {
  readonly mutation: string;
  readonly type: string;
  readonly traceId: string | null;
};

/**
 * Apollo plugin: reports each mutation that resolves to a type that implements `Refusal`, whatever the
 * operation selects of it.
 */
export function reportRefusals(report: (refusal: MutationRefusal) => void): ApolloServerPlugin {
  return {
    requestDidStart: async ({ request }) => ({
      executionDidStart: async ({ operation, schema }) => {
        // Queries need no hook on each of their fields.
        if (operation.operation !== OperationTypeNode.MUTATION) return;
        const traceId = traceIdIn(request.http?.headers.get('traceparent'));
        return {
          willResolveField: ({ info }) => {
            if (info.parentType !== schema.getMutationType()) return;
            return (_, result) => {
              const type = refusalTypeOf(result, schema);
              if (type) report({ mutation: info.fieldName, type, traceId });
            };
          },
        };
      },
    }),
  };
}

function refusalTypeOf(result: unknown, schema: GraphQLSchema): string | null {
  const name = Object(result).__typename;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  const isRefusal =
    isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Refusal');
  return isRefusal ? type.name : null;
}
