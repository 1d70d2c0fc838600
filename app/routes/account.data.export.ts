import type { LoaderFunctionArgs } from "@remix-run/node";
import { myData } from "#app/domain/personal-data/my-data.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";

/** Everything that is held on the viewer, as one file; the number masked like everywhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return new Response(JSON.stringify(await myData(viewer), null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="fanfueang-my-data.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
