import { readSpan } from "./dated-input.ts";
import { CERTIFICATE_SCHEMES } from "./enterprise-record.ts";
import type { Problem } from "./problem.ts";

/** Reads what was typed about a certificate; a standard that the register does not know by name is written out. */
export function readCertificateInput(typed: Record<string, string | undefined>) {
  const { from, to, problems: days } = readSpan(typed.from, typed.to);
  const problems: Problem[] = [...days];
  const known = CERTIFICATE_SCHEMES.find((scheme) => scheme === typed.scheme);
  const scheme = known ?? typed.otherScheme?.trim().slice(0, 60) ?? "";
  if (scheme === "") problems.push({ field: "scheme", key: "enterprises:problem.no_scheme" });
  const number = typed.number?.trim().slice(0, 60) ?? "";
  if (number === "") problems.push({ field: "number", key: "enterprises:problem.no_number" });
  const productId = typed.product ? productKey(typed.product) : null;
  const issuer = typed.issuer?.trim().slice(0, 200) || null;
  return { input: { scheme, number, issuer, from, to, productId }, problems };
}

/** 0, which no product has, for what is no key of one. */
function productKey(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
