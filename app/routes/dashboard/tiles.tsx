import { classNames } from "#app/ui/class-names.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import type { DashboardView } from "./view.ts";

/** The four headline figures. */
export function Tiles({ tiles, columns = 4 }: Pick<DashboardView, "tiles"> & { columns?: 2 | 4 }) {
  return (
    <ul className={classNames("grid gap-6 xs:grid-cols-2", columns === 4 && "xl:grid-cols-4 print:grid-cols-4")}>
      {tiles.map(({ key, ...tile }) => (
        <li key={key}>
          <Stat {...tile} />
        </li>
      ))}
    </ul>
  );
}
