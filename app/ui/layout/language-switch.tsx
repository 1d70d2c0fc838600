import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/config.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "../icons/icon.tsx";

const OTHER = {
  th: { language: "en", name: "English", short: "EN" },
  en: { language: "th", name: "ไทย", short: "ไทย" },
} as const;

/** The other language, named in itself. Comes back to the same page. */
export function LanguageSwitch({ language, here }: { language: Language; here: string }) {
  const { t } = useTranslation("shell");
  const other = OTHER[language];
  return (
    <form method="post" action={paths.language()}>
      <input type="hidden" name="next" value={here} />
      <button
        type="submit"
        name="language"
        value={other.language}
        lang={other.language}
        className="flex min-h-10 items-center gap-1.5 rounded-md px-2 font-semibold hover:bg-accent-soft"
      >
        <Icon name="language" label={t("language")} />
        <span className="sm:hidden">{other.short}</span>
        <span className="hidden sm:inline">{other.name}</span>
      </button>
    </form>
  );
}
