import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WindowsView } from "./windows-page.server.ts";

/** One window in a list: of which form and period, its dates, and what can be done about it. */
export function WindowLine({ window, children }: { window: WindowsView["missing"][number]; children: ReactNode }) {
  const { t } = useTranslation("windows");
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
      <span>
        <strong>{window.period}</strong> {window.form}
        <span className="block text-sm text-ink-soft">{t("missing.dates", window)}</span>
      </span>
      {children}
    </li>
  );
}
