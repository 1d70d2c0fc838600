import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";

/** The three things that a province decides about its register. */
export function DecisionTabs({ current }: { current: "claims" | "corrections" | "merges" }) {
  const { t } = useTranslation("claims");
  const to = { claims: paths.claims(), corrections: paths.corrections(), merges: paths.merges() };
  return (
    <Tabs
      label={t("tabs.label")}
      tabs={(["claims", "corrections", "merges"] as const).map((key) => ({
        to: to[key],
        label: t(`tabs.${key}`),
        current: key === current,
      }))}
    />
  );
}
