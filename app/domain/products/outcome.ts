import type { Missing } from "./content.ts";

/** Why a command on a product was not carried out: a key of the locale area `products`, under `refused`. */
export type ProductRefusal =
  | "stale" // decided on a version that is no longer the current one
  | "waiting" // a proposal waits: it has to be taken back before anything is changed
  | "wrong_state" // the product stands somewhere else by now
  | "same_name" // the enterprise has a product of this name
  | "incomplete" // what is missing is named
  | "no_reason"
  | "too_many" // eight pictures are there already
  | "nothing_new"; // there is no revision to propose or to decide on

export type ProductOutcome<Done = object> =
  | ({ ok: true; id: number; version: number } & Done)
  | { ok: false; reason: `products:refused.${ProductRefusal}`; missing?: Missing[] };

/** A refusal as commands answer it. */
export function refuse(why: ProductRefusal, missing?: Missing[]) {
  return { ok: false as const, reason: `products:refused.${why}` as const, ...(missing && { missing }) };
}
