import { useTranslation } from "react-i18next";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";
import { isAt, type Place, placeIcon, waitingText } from "./place.ts";

/** One line of a menu: icon, name, how much waits. */
export function PlaceLink({ place, here }: { place: Place; here: string }) {
  const { t } = useTranslation("shell");
  return (
    <Link
      to={place.to}
      prefetch="intent"
      aria-current={isAt(place, here) ? "page" : undefined}
      className="flex min-h-10 items-center gap-3 rounded-md border-l-4 border-transparent px-3 text-ink no-underline hover:bg-accent-soft hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold aria-[current]:text-accent"
    >
      <Icon name={placeIcon(place)} />
      <span className="flex-1">{t(`places.${place.key}`)}</span>
      {Boolean(place.waiting) && <span className="figures text-sm font-semibold">{waitingText(place.waiting)}</span>}
    </Link>
  );
}
