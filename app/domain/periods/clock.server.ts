/**
 * The moment by which windows open and deadlines pass. It runs from the instant given by CLOCK (an ISO date and time),
 * so that tests and demonstrations can stand in a chosen month; without CLOCK it is the real time.
 */
export function now(): Date {
  return new Date(Date.now() + offset);
}

const offset = process.env.CLOCK ? Date.parse(process.env.CLOCK) - Date.now() : 0;
