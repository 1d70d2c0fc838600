import type { ReactNode } from "react";

/** Names and their values, such as what is known of one unit. Entries without a value are left out. */
export function DefinitionList({ entries }: { entries: { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {entries
        .filter(({ value }) => value !== null && value !== undefined && value !== "")
        .map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <div key={index} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-ink-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
