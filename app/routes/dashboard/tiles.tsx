import { Stat } from "#app/ui/content/stat.tsx";
import type { DashboardView } from "./view.ts";

/** The four headline figures. */
export function Tiles({ tiles }: Pick<DashboardView, "tiles">) {
  return (
    <ul className="grid gap-x-6 gap-y-6 xs:grid-cols-2 xl:grid-cols-4">
      {tiles.map(({ key, ...tile }) => (
        <li key={key}>
          <Stat {...tile} />
        </li>
      ))}
    </ul>
  );
}
