import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

/**
 * The usual headers, and a Content-Security-Policy whose nonce is made anew for each answer.
 * Style attributes are allowed because charts position themselves by them; style elements need the nonce.
 */
export function securityHeaders({ secure, development }: { secure: boolean; development: boolean }) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      `connect-src 'self'${development ? " ws:" : ""}`,
      "font-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; ");
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=()",
      "X-Frame-Options": "DENY",
    });
    if (secure) response.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}

/**
 * Refuses what another site posts. Browsers say where a request comes from in `Sec-Fetch-Site`, `Origin` or `Referer`,
 * and each that is there must agree; a program says nothing, and a browser too old to say keeps its `SameSite` cookie
 * from other sites' posts.
 */
export function sameOriginPosts(request: Request, response: Response, next: NextFunction): void {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method) || comesFromHere(request)) {
    next();
    return;
  }
  response.status(403).type("text/plain").send("This request comes from another site and was refused.\n");
}

function comesFromHere(request: Request): boolean {
  const site = request.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const source = request.get("origin") ?? request.get("referer");
  if (source === undefined) return true;
  try {
    return new URL(source).host === request.get("host");
  } catch {
    return false;
  }
}
