import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Link } from "../link.tsx";

interface FooterProps {
  theme: "system" | "light" | "dark";
  /** The address to come back to. */
  here: string;
}

const THEMES = ["system", "light", "dark"] as const;

/** Who runs the portal, what it is made of, and how it should look. */
export function Footer({ theme, here }: FooterProps) {
  const { t } = useTranslation("shell");
  return (
    <footer className="mt-auto border-t border-line bg-sunken print:hidden">
      <div className="mx-auto flex w-full max-w-page flex-col gap-4 px-4 py-6 text-sm text-ink-soft sm:px-6 md:flex-row md:items-start md:justify-between">
        <div className="flex flex-col gap-1">
          <p className="font-semibold text-ink">{t("owner")}</p>
          <p>{t("credit")}</p>
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <Link to={paths.about()} className="inline-flex min-h-9 items-center">
                {t("foot.about")}
              </Link>
            </li>
            <li>
              <Link to={paths.openData()} className="inline-flex min-h-9 items-center">
                {t("foot.openData")}
              </Link>
            </li>
            <li>
              <Link to={paths.developers()} className="inline-flex min-h-9 items-center">
                {t("foot.developers")}
              </Link>
            </li>
          </ul>
        </div>
        <form method="post" action={paths.theme()}>
          <input type="hidden" name="next" value={here} />
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="float-left pr-2">{t("theme.label")}</legend>
            {THEMES.map((each) => (
              <button
                key={each}
                type="submit"
                name="theme"
                value={each}
                aria-pressed={each === theme}
                className="min-h-9 rounded-md px-2.5 underline underline-offset-4 aria-pressed:bg-surface aria-pressed:font-bold aria-pressed:text-ink aria-pressed:no-underline"
              >
                {t(`theme.${each}`)}
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </footer>
  );
}
