import { useTranslation } from "react-i18next";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import type { UnitPage } from "./unit-page.server.ts";

type Figure = NonNullable<UnitPage["figures"]>[number];

/** The latest answer to each indicator, under the cog it turns. */
export function LastFigures({ figures }: { figures: Figure[] }) {
  const { t } = useTranslation("units");
  const cogs = [1, 2, 3, 4, 5, 0].filter((cog) => figures.some((figure) => figure.cog === cog));
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      {cogs.map((cog) => (
        <section key={cog} data-cog={cog} className="flex flex-col gap-1">
          <h3 className="flex items-center gap-2 border-b-2 border-cog pb-1 text-cog-text">
            <Icon name={cogIcon(cog)} />
            {t(`cog.${cog}`)}
          </h3>
          <dl>
            {figures
              .filter((figure) => figure.cog === cog)
              .map((figure) => (
                <div
                  key={figure.code}
                  className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-line py-1.5"
                >
                  <dt>
                    {figure.name}
                    <span className="figures block text-sm text-ink-faint">
                      {figure.code} · {figure.period}
                    </span>
                  </dt>
                  <dd className="text-right">
                    {figure.missing ? (
                      <span className="text-ink-faint">{figure.missing}</span>
                    ) : (
                      <>
                        <span className="figures font-semibold">{figure.value ?? "–"}</span>
                        <span className="block text-sm text-ink-soft">{figure.unit}</span>
                      </>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
