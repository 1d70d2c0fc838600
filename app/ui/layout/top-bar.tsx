import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "../forms/button.tsx";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { Me, type Person } from "./me.tsx";
import { isAt, type Place, waitingText } from "./place.ts";

interface TopBarProps {
  language: Language;
  person: Person | null;
  places: Place[];
  inbox: number;
  here: string;
}

/** The slim bar on top: the portal, search, language, what waits, and me. */
export function TopBar({ language, person, places, inbox, here }: TopBarProps) {
  const { t } = useTranslation("shell");
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="silk-band" />
      <div className="mx-auto flex min-h-14 w-full max-w-page items-center gap-1 px-3 sm:gap-4 sm:px-6">
        <Link
          to={paths.home()}
          className="flex items-center gap-1.5 py-2 sm:gap-2.5 text-ink no-underline hover:text-ink"
        >
          <Logo className="size-8 sm:size-9" />
          <span className="text-lg font-bold sm:text-xl">{t("portal")}</span>
        </Link>
        {person ? <Search /> : <PublicPlaces places={places} here={here} />}
        <div className="ml-auto flex items-center sm:gap-2">
          <LanguageSwitch language={language} here={here} />
          {person && <Inbox count={inbox} />}
          {person ? <Me {...person} language={language} /> : <SignIn here={here} />}
        </div>
      </div>
    </header>
  );
}

function Search() {
  const { t } = useTranslation("shell");
  return (
    <search className="hidden max-w-md flex-1 md:block">
      <form action={paths.units()} method="get" className="relative">
        <label htmlFor="portal-search" className="sr-only">
          {t("search.label")}
        </label>
        <Icon name="search" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint" />
        <input
          id="portal-search"
          type="search"
          name="q"
          placeholder={t("search.hint")}
          className="control min-h-10 pl-10"
        />
      </form>
    </search>
  );
}

function PublicPlaces({ places, here }: { places: Place[]; here: string }) {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("places.label")} className="hidden lg:block">
      <ul className="flex gap-1">
        {places.map((place) => (
          <li key={place.key}>
            <Link
              to={place.to}
              aria-current={isAt(place, here) ? "page" : undefined}
              className="flex min-h-10 items-center rounded-md px-3 text-ink no-underline hover:bg-accent-soft aria-[current]:font-bold aria-[current]:text-accent"
            >
              {t(`places.${place.key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignIn({ here }: { here: string }) {
  const { t } = useTranslation("shell");
  if (here.startsWith(paths.signIn())) return null;
  return (
    <ButtonLink to={paths.signIn(here === paths.home() ? undefined : here)} variant="primary" size="sm">
      {t("signIn")}
    </ButtonLink>
  );
}

/** What waits on the viewer and what they were told. */
function Inbox({ count }: { count: number }) {
  const { t } = useTranslation("shell");
  return (
    <Link
      to={paths.notices()}
      className="flex min-h-10 items-center gap-1.5 rounded-md px-2 text-ink no-underline hover:bg-accent-soft"
    >
      <Icon name="inbox" label={t("inbox.label")} />
      {count > 0 && (
        <span className="figures rounded-full bg-accent px-2 text-sm font-semibold text-on-accent">
          {waitingText(count)}
          <span className="sr-only"> {t("inbox.waiting")}</span>
        </span>
      )}
    </Link>
  );
}
