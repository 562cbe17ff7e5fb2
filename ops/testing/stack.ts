/** `describe`, where the machine can run the stack. */
export const describeOnStack = process.env.TEST_STACK_LACKS ? describe.skip : describe;

/** Where the Kafka is that all tests of the stack share. */
export function sharedKafka(): string {
  const address = process.env.TEST_KAFKA;
  if (!address) throw new Error('A test that needs Kafka is named *.stack.test.ts.');
  return address;
}
