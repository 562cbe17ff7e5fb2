import type { TestedMutant } from './tested-mutant.ts';

const tracer = 'platform/src/runtime/tracing/otel-tracer.test.ts';
const outcomes = 'platform/src/service/count-operations.test.ts';
const statements = 'platform/src/database/trace-queries.db.test.ts';

/** Faults in spans, and in what counts as a fault of ours. */
export const tracingMutants: readonly TestedMutant[] = [
  {
    name: 'span-root-random',
    description: 'What continues a stored trace names a span that does not exist.',
    file: 'platform/src/runtime/tracing/otel-tracer.ts',
    from: 'return this.root === null ? this.#random.generateSpanId() : rootSpanIdOf(this.root);',
    to: 'return this.#random.generateSpanId();',
    test: tracer,
  },
  {
    name: 'span-shows-fault',
    description: 'A span has the message of a fault, which may hold data of a user.',
    file: 'platform/src/runtime/tracing/otel-tracer.ts',
    from: "this.set({ 'error.type': kind });",
    to: "this.set({ 'error.type': String(fault) });",
    test: tracer,
  },
  {
    name: 'span-shows-literal',
    description: 'A span shows the values that are written in a statement.',
    file: 'platform/src/database/trace-queries.ts',
    from: ".replace(/'(?:[^']|'')*'/g, '?')",
    to: '',
    test: statements,
  },
  {
    name: 'batch-in-one-trace',
    description: 'A batch of several orders is in the trace of the first one.',
    file: 'platform/src/bus/traced-bus.ts',
    from: 'traceparent: isOneTrace ? first.traceparent : null',
    to: 'traceparent: first.traceparent',
    test: 'platform/src/bus/traced-bus.test.ts',
  },
  {
    name: 'refusal-counts-as-fault',
    description: 'A client without rights stops a canary.',
    file: 'platform/src/service/count-operations.ts',
    from: "if (!errors.some(isFault)) return 'refused';",
    to: '',
    test: outcomes,
  },
];
