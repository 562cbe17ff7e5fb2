/** `describe` on machines that can run the stack, `describe.skip` on others. */
export const describeOnStack = process.env.TEST_STACK_MISSING ? describe.skip : describe;

/** Returns the address of the Kafka that all tests of the stack share. */
export function sharedKafka(): string {
  const address = process.env.TEST_KAFKA;
  if (!address) throw new Error('A test that needs Kafka must be named *.stack.test.ts.');
  return address;
}
