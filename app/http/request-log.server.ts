import type { NextFunction, Request, Response } from "express";
import { log } from "./log.server.ts";

/** One line a request: method, path without its query (people type into it), status, milliseconds. */
export function logRequests(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.on("finish", () => {
    const path = request.originalUrl.split("?", 1)[0] ?? "/";
    if (path.startsWith("/assets/")) return;
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    log().info({ method: request.method, path, status: response.statusCode, milliseconds }, "request");
  });
  next();
}
