import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";
import { isAt, type Place, placeIcon, waitingText } from "./place.ts";
import { PlaceGroups } from "./side-nav.tsx";

const UNDER_THE_THUMB = 4;

/** The four places that matter, under the thumb; all others behind the fifth. */
export function BottomBar({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  if (places.length === 0) return null;
  return (
    <nav
      aria-label={t("places.label")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-xl auto-cols-fr grid-flow-col">
        {places.slice(0, UNDER_THE_THUMB).map((place) => (
          <li key={place.key}>
            <Link
              to={place.to}
              aria-current={isAt(place, here) ? "page" : undefined}
              className="flex min-h-14 flex-col items-center justify-center border-t-3 border-transparent px-1 text-center text-sm text-ink-soft no-underline aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-accent"
            >
              <span className="relative">
                <Icon name={placeIcon(place)} className="size-6" />
                {Boolean(place.waiting) && (
                  <span className="figures absolute -top-1.5 left-4 rounded-full bg-accent px-1.5 text-sm font-semibold text-on-accent">
                    {waitingText(place.waiting)}
                  </span>
                )}
              </span>
              {t(`short.${place.key}`)}
            </Link>
          </li>
        ))}
        {places.length > UNDER_THE_THUMB && (
          <li>
            <AllPlaces key={here} places={places} here={here} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function AllPlaces({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  return (
    <details>
      <summary className="flex min-h-14 list-none flex-col items-center justify-center border-t-3 border-transparent px-1 text-sm text-ink-soft [&::-webkit-details-marker]:hidden">
        <Icon name="menu" className="size-6" />
        {t("places.all")}
      </summary>
      <div className="absolute right-2 bottom-full mb-2 flex max-h-[75dvh] w-72 flex-col gap-3 overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-lg">
        <PlaceGroups places={places} here={here} />
      </div>
    </details>
  );
}
