import { type DestinationStream, type Logger, pino } from "pino";
import { runtime } from "./runtime.server.ts";

let logger: Logger | undefined;

/** Structured lines on standard output. Secrets and everything a person typed are left out, wherever they stand. */
export function log(): Logger {
  logger ??= newLog(runtime().env.LOG_LEVEL);
  return logger;
}

/** A log of a level; on standard output unless another destination is named. */
export function newLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: (line: Record<string, unknown>) => withoutSecrets(line) as Record<string, unknown> },
    serializers: { err: (error: Error) => withoutSecrets(pino.stdSerializers.err(error)) },
  };
  return destination ? pino(options, destination) : pino(options);
}

const SECRET = /^(password|cookie|set-cookie|authorization|token|secret|body)$/i;
const DEEPEST = 6;

/** The same, with the values of secret names left out at every depth; errors are left to their own serializer. */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Date) return value;
  if (depth > DEEPEST) return "[left out]";
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, depth + 1));
  const entries = value instanceof Headers ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, SECRET.test(name) ? "[left out]" : withoutSecrets(each, depth + 1)]),
  );
}
