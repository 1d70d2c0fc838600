import { AsyncLocalStorage } from "node:async_hooks";
import type { NextFunction, Request, Response } from "express";

/** The cookie that has to go out with an answer under way. */
interface Answering {
  cookie: string | null;
}

// The server's own files and Remix's bundle are two copies of this module; both must mean the same answer.
const slot = Symbol.for("fanfueang.answering");
const processWide = globalThis as { [slot]?: AsyncLocalStorage<Answering> };
function answering(): AsyncLocalStorage<Answering> {
  processWide[slot] ??= new AsyncLocalStorage();
  return processWide[slot];
}

/**
 * Lets an answer carry a session's cookie again whenever the session was prolonged for its request: pages, data, what is
 * saved while somebody types. Nothing goes into an answer that others may keep, or that sets the session itself.
 */
export function carryKeptSession(_request: Request, response: Response, next: NextFunction): void {
  const answer: Answering = { cookie: null };
  const writeHead = response.writeHead;
  response.writeHead = function (this: Response, ...head: Parameters<typeof writeHead>) {
    if (answer.cookie && maySet(response, answer.cookie)) response.append("Set-Cookie", answer.cookie);
    return writeHead.apply(this, head);
  } as typeof writeHead;
  answering().run(answer, next);
}

/** The session of the request under way lasts longer now, and so must its cookie. */
export function keepSessionCookie(cookie: string): void {
  const answer = answering().getStore();
  if (answer) answer.cookie = cookie;
}

function maySet(response: Response, cookie: string): boolean {
  const name = `${cookie.split("=", 1)[0]}=`;
  const already = [response.getHeader("Set-Cookie") ?? []].flat().some((each) => String(each).startsWith(name));
  return !already && !/\bpublic\b/.test(String(response.getHeader("Cache-Control") ?? ""));
}
