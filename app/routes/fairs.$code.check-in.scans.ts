import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { checkIn } from "#app/domain/fair-sales/check-in.server.ts";
import { readBody } from "#app/http/bounded-body.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";

const scans = z.array(z.object({ id: z.int().positive(), at: z.iso.datetime() })).max(1000);

const MOST_BYTES = 64 * 1024;

/** Scans a phone has kept while it had no network; answers the ids that stand as checked in. Sending again is harmless. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const body = await readBody(request, MOST_BYTES);
  const read = scans.safeParse(body ? parsed(new TextDecoder().decode(body)) : null);
  if (!read.success) return Response.json({ done: [] }, { status: 400 });
  const done = await checkIn(
    viewer,
    params.code ?? "",
    read.data.map(({ id, at }) => ({ allocationId: id, at: new Date(at) })),
  );
  return Response.json({ done });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
