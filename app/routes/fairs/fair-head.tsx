import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { FairFrame } from "./frame.server.ts";
import { PhaseBadge } from "./phase-badge.tsx";

/** The top of every page of a fair, with the pages the reader has. */
export function FairHead({
  frame,
  title = frame.page || frame.name,
  meta = [],
  actions,
  children,
}: {
  frame: FairFrame;
  /** Where the page has a name of its own. */
  title?: string;
  /** What else stands beside the days and the place, such as the moment of the figures. */
  meta?: ReactNode[];
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation("fairs");
  const crumbs = [{ label: t("title"), to: paths.fairs() }];
  if (frame.page) crumbs.push({ label: frame.name, to: paths.fair(frame.code) });
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title={title}
        crumbs={crumbs}
        meta={[<PhaseBadge key="phase" phase={frame.phase} />, frame.days, frame.place, ...meta]}
        actions={actions}
      >
        {children}
      </PageHeader>
      {frame.tabs.length > 0 && <Tabs label={t("tabs")} tabs={frame.tabs} />}
      {frame.pages.length > 1 && <Tabs label={t("pages")} tabs={frame.pages} below />}
    </div>
  );
}
