import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";
import { isAt, type Place, placeIcon, waitingText } from "./place.ts";

/** The four places that matter, under the thumb. */
export function BottomBar({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  if (places.length === 0) return null;
  return (
    <nav
      aria-label={t("places.label")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-xl auto-cols-fr grid-flow-col">
        {places.map((place) => (
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
      </ul>
    </nav>
  );
}
