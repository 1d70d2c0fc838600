import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";

const WAYS = [
  { key: "products", to: paths.products(), icon: "cog3" },
  { key: "fairs", to: paths.fairs(), icon: "map" },
  { key: "network", to: paths.network(), icon: "share" },
  { key: "public", to: paths.dashboard(), icon: "dashboard" },
  { key: "officer", to: paths.signIn(), icon: "form" },
  { key: "developer", to: paths.developers(), icon: "table" },
] as const;

const STEPS = [
  { key: "enter", icon: "edit" },
  { key: "approve", icon: "check" },
  { key: "accept", icon: "checks" },
  { key: "show", icon: "dashboard" },
] as const;

/** Who finds what here, and how a figure gets into the picture. */
export function LandingWays() {
  const { t } = useTranslation("dashboard");
  return (
    <>
      <Section title={t("landing.ways")}>
        <ul className="flex flex-col">
          {WAYS.map(({ key, to, icon }) => (
            <li key={key} className="border-b border-line last:border-0">
              <Link
                to={to}
                className="group grid grid-cols-[2.5rem_1fr_auto] items-center gap-x-3 py-4 text-ink no-underline hover:text-ink"
              >
                <Icon name={icon} className="size-8 text-accent" />
                <span>
                  <span className="block text-lg font-bold group-hover:underline">{t(`landing.${key}.title`)}</span>
                  <span className="block text-ink-soft">{t(`landing.${key}.text`)}</span>
                </span>
                <Icon name="right" className="text-ink-faint" />
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("landing.path")} aside={<Link to={paths.about()}>{t("landing.more")}</Link>}>
        <ol className="grid gap-4 sm:grid-cols-2">
          {STEPS.map(({ key, icon }, index) => (
            <li key={key} className="flex items-start gap-3">
              <span className="figures flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-soft font-bold text-accent">
                {index + 1}
              </span>
              <span className="pt-1">
                <Icon name={icon} className="mr-1.5 text-ink-soft" />
                {t(`landing.steps.${key}`)}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
