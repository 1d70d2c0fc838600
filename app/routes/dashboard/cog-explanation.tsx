import { useTranslation } from "react-i18next";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CogView } from "./view.ts";

/** What the score of a cog is made of. The browser's own popover: opens, closes and keeps focus without a script. */
export function CogExplanation({ cog }: { cog: CogView }) {
  const { t } = useTranslation("dashboard");
  const id = `cog-${cog.number}`;
  return (
    <div
      id={id}
      {...{ popover: "auto" }}
      role="dialog"
      aria-labelledby={`${id}-title`}
      className="cog-popover max-h-[85dvh] w-full max-w-3xl overflow-auto border-t-8 border-cog bg-surface p-5 text-left text-ink shadow-lg sm:rounded-lg"
    >
      <div className="flex items-start justify-between gap-4">
        <h3 id={`${id}-title`} className="flex items-center gap-2 text-lg">
          <Icon name={cogIcon(cog.number)} className="text-cog-text" />
          {cog.number} {cog.name}
        </h3>
        <button
          type="button"
          {...{ popovertarget: id, popovertargetaction: "hide" }}
          className="flex size-10 items-center justify-center rounded-md hover:bg-sunken"
        >
          <Icon name="close" label={t("gears.close")} />
        </button>
      </div>
      <p>
        <span className="figures text-3xl font-bold text-cog-text">{cog.score === null ? "–" : `${cog.score}%`}</span>{" "}
        <span className="text-ink-soft">{cog.score === null ? t("gears.stalledWhy") : cog.basis}</span>
      </p>
      <p className="mb-4 text-sm text-ink-soft">{t("gears.how")}</p>
      <DataTable
        caption={t("gears.caption", { name: cog.name })}
        captionHidden
        rows={cog.indicators}
        rowKey={({ code }) => code}
        phone="cards"
        dense
        columns={[
          {
            key: "name",
            header: t("column.indicator"),
            cell: ({ code, name, unit }) => (
              <>
                <span className="figures text-sm text-ink-faint">{code}</span> {name}{" "}
                <span className="text-sm text-ink-soft">({unit})</span>
              </>
            ),
          },
          { key: "value", header: t("column.value"), cell: ({ value }) => value, numeric: true },
          { key: "target", header: t("column.target"), cell: ({ target }) => target, numeric: true },
          {
            key: "achievement",
            header: t("column.achievement"),
            cell: ({ achievement }) => achievement,
            numeric: true,
          },
          { key: "counted", header: t("column.counted"), cell: ({ counted }) => counted, numeric: true },
          { key: "coverage", header: t("column.coverage"), cell: ({ coverage }) => coverage, numeric: true },
        ]}
      />
    </div>
  );
}
