import {
  type DocumentNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { OperationRequest, ParseOperation } from '../../ports.ts';
import { badRequest, badVariable, invalidDocument, subscriptionsOnly } from '../errors.ts';
import type { Served } from './served.ts';
import type { Edition } from './subscription-plans.ts';

/** What a client sends, whatever it comes through. */
export type Request = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/** A valid subscription. */
export type Question = OperationRequest;

/** What the one root field is given: where to go on, and the rest. */
export type Given = {
  readonly after: string | null;
  readonly args: Readonly<Record<string, unknown>>;
};

/** Reads a request. Throws what is wrong with it: one GraphQLError, or an AggregateError of them. */
export function questionIn(edition: Edition, request: Request, read: ParseOperation): Question {
  const document = read(request.query);
  const operationName = request.operationName ?? undefined;
  const errors = edition.errorsIn(document);
  if (errors.length > 0) throw new AggregateError(errors.map(invalidDocument));
  const { operation } = operationIn(document, operationName);
  if (operation !== OperationTypeNode.SUBSCRIPTION) throw subscriptionsOnly();
  return { document, operationName, variables: request.variables ?? {} };
}

/** The arguments of the root field. Throws when a variable does not fit. */
export function givenIn({ revision, root }: Served, question: Question): Given {
  const { variableDefinitions } = operationIn(question.document, question.operationName);
  const { errors, coerced } = getVariableValues(
    revision.api.js,
    variableDefinitions ?? [],
    question.variables,
  );
  if (errors) throw new AggregateError(errors.map(badVariable));
  const { after, ...args } = getArgumentValues(root.field, root.node, coerced);
  return { after: typeof after === 'string' ? after : null, args };
}

/**
 * The variables that shape the messages, as one text: all but the one that only says, as the root
 * field's argument `after`, where to begin.
 */
export function variablesThatMatter({ root }: Served, { document, variables }: Question): string {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name: { value } }) => void uses.set(value, (uses.get(value) ?? 0) + 1),
  });
  const after = root.node.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind === Kind.VARIABLE && uses.get(after.name.value) === 1) {
    uses.delete(after.name.value);
  }
  return JSON.stringify([...uses.keys()].sort().map((name) => [name, variables[name]]));
}

function operationIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) throw badRequest('Name one operation of the document.');
  return operation;
}
