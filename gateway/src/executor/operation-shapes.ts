import {
  type ConditionValues,
  conditionNamesIn,
  conditionValues,
  isIncluded,
} from './condition-values.ts';
import { Selection, type ShapedOperation } from './shape.ts';

const selectionsMax = 32;

/** The shapes of an operation, by the values of its conditions: compiled once for each of the first 32 combinations. */
export class OperationShapes {
  readonly #operation: Omit<ShapedOperation, 'isIncluded'>;
  readonly #names: readonly string[];
  readonly #selections = new Map<string, Selection>();

  constructor(operation: Omit<ShapedOperation, 'isIncluded'>) {
    this.#operation = operation;
    this.#names = conditionNamesIn(operation);
  }

  /** The values of the variables in `@skip` and `@include`. Throws BAD_USER_INPUT for null. */
  conditionsFor(variables: Readonly<Record<string, unknown>>): ConditionValues {
    return conditionValues(this.#names, this.#operation.operation, variables);
  }

  selectionFor(conditions: ConditionValues): Selection {
    const key = this.#names.map((name) => (conditions[name] ? '1' : '0')).join('');
    const known = this.#selections.get(key);
    if (known) return known;
    const { operation, schema } = this.#operation;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new TypeError(`The schema has no ${operation.operation}.`);
    const shaped: ShapedOperation = {
      ...this.#operation,
      isIncluded: (node) => isIncluded(node, conditions),
    };
    const selection = new Selection(shaped, root, [operation.selectionSet]);
    if (this.#selections.size < selectionsMax) this.#selections.set(key, selection);
    return selection;
  }
}
