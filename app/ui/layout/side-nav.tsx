import { useTranslation } from "react-i18next";
import { grouped, type Place } from "./place.ts";
import { PlaceLink } from "./place-link.tsx";

/** The places of the viewer's role, on a desk. */
export function SideNav({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("places.label")} className="hidden border-r border-line lg:block print:hidden">
      <div className="sticky top-0 flex max-h-dvh flex-col gap-3 overflow-y-auto py-6 pr-3 pl-4">
        <PlaceGroups places={places} here={here} />
      </div>
    </nav>
  );
}

/** All places, each group under its name. */
export function PlaceGroups({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  return grouped(places).map(({ group, places: some }) => (
    <div key={group}>
      <p className="px-4 pb-0.5 text-sm text-ink-faint">{t(`groups.${group}`)}</p>
      <ul className="flex flex-col gap-0.5">
        {some.map((place) => (
          <li key={place.key}>
            <PlaceLink place={place} here={here} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
