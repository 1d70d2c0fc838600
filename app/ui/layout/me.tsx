import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";
import { Button } from "../forms/button.tsx";
import { Icon } from "../icons/icon.tsx";
import { Link } from "../link.tsx";

export interface Person {
  name: string;
  office: { role: string; placeTh: string; placeEn: string | null } | null;
}

/** Who is signed in, for which office, and the way out. */
export function Me({ name, office, language }: Person & { language: Language }) {
  const { t } = useTranslation("shell");
  return (
    <details className="group relative">
      <summary className="flex min-h-10 list-none items-center gap-1 rounded-md px-1.5 sm:gap-2 sm:px-2 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <Icon name="person" label={t("me.label")} />
        <span className="hidden max-w-44 truncate md:inline xl:max-w-72">{name}</span>
        <Icon name="down" className="size-4 group-open:rotate-180" />
      </summary>
      <div className="absolute right-0 z-40 mt-1 flex w-72 flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-lg">
        <p>
          <span className="block font-bold">{name}</span>
          {office && (
            <span className="block text-sm text-ink-soft">
              {t(`roles.${office.role}`)} · {(language === "en" && office.placeEn) || office.placeTh}
            </span>
          )}
        </p>
        <Link to={paths.account()} className="flex min-h-9 items-center">
          {t("me.account")}
        </Link>
        <form method="post" action={paths.signOut()}>
          <Button icon="signOut" size="sm" className="w-full">
            {t("me.signOut")}
          </Button>
        </form>
      </div>
    </details>
  );
}
