import type { OfficeView } from "./office-view.server.ts";

/** The offices somebody holds, one a line. */
export function OfficeList({ offices }: { offices: OfficeView[] }) {
  return (
    <ul>
      {offices.map(({ id, role, place }) => (
        <li key={id}>
          {role} · {place}
        </li>
      ))}
    </ul>
  );
}
