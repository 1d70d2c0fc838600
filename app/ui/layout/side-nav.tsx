import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";
import { isAt, type Place, placeIcon, waitingText } from "./place.ts";

/** The few places of the viewer's role, on a desk. */
export function SideNav({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("places.label")} className="hidden border-r border-line lg:block print:hidden">
      <ul className="sticky top-0 flex flex-col gap-0.5 py-6 pr-3 pl-4">
        {places.map((place) => (
          <li key={place.key}>
            <Link
              to={place.to}
              prefetch="intent"
              aria-current={isAt(place, here) ? "page" : undefined}
              className="flex min-h-11 items-center gap-3 rounded-md border-l-4 border-transparent px-3 text-ink no-underline hover:bg-accent-soft hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold aria-[current]:text-accent"
            >
              <Icon name={placeIcon(place)} />
              <span className="flex-1">{t(`places.${place.key}`)}</span>
              {Boolean(place.waiting) && (
                <span className="figures text-sm font-semibold">{waitingText(place.waiting)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
