import { notFound } from "#app/http/respond.server.ts";

/** Whatever no route knows: shown by the root's error page, inside the shell. */
export const loader = (): never => {
  throw notFound();
};

export default function NotFound() {
  return null;
}
