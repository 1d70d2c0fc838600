import { type Logger, pino } from "pino";
import { runtime } from "./runtime.server.ts";

let logger: Logger | undefined;

/** Structured lines on standard output. Secrets and everything a person typed are left out, wherever they stand. */
export function log(): Logger {
  logger ??= pino({
    level: runtime().env.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "password",
        "cookie",
        "authorization",
        "token",
        "secret",
        "*.password",
        "*.cookie",
        "*.authorization",
        "*.token",
        "*.secret",
        "body",
        "*.body",
      ],
      censor: "[left out]",
    },
  });
  return logger;
}
