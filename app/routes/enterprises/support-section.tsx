import { useTranslation } from "react-i18next";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

/** Who has supported the enterprise with what, each in the colour of its cog. */
export function SupportSection({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  return (
    <Section title={t("record.supports")}>
      {page.supports.length === 0 ? (
        <p className="text-ink-soft">{t("record.noSupports")}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {page.supports.map((support) => (
            <li key={support.id} data-cog={support.cog} className="grid grid-cols-[2.5rem_1fr] gap-3">
              <span className="flex size-10 items-center justify-center rounded-full bg-cog-soft text-cog-text">
                <Icon name={cogIcon(support.cog)} label={t(`cog.${support.cog}`)} className="size-6" />
              </span>
              <div className="min-w-0">
                <p className="font-semibold">{support.what}</p>
                <p>
                  {support.supporter} <span className="text-ink-soft">· {t(`sector.${support.sector}`)}</span>
                </p>
                <p className="text-sm text-ink-soft">
                  {support.when}
                  {support.value && ` · ${t("record.baht", { value: support.value })}`}
                </p>
                {support.result && <p className="mt-1">{t("record.result", { result: support.result })}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
