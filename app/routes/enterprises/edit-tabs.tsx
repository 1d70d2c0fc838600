import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";

interface EditHeadProps {
  code: string;
  name: string;
  current: "record" | "statuses" | "members" | "certificates";
  /** Statuses are set by officials. */
  isOfficial: boolean;
}

/** The head of the pages on which a record is kept: whose it is, and its parts. */
export function EditHead({ code, name, current, isOfficial }: EditHeadProps) {
  const { t } = useTranslation("enterprises");
  const tab = (key: EditHeadProps["current"], to: string) => ({
    to,
    label: t(`edit.${key}`),
    current: key === current,
  });
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={name} crumbs={[{ label: t("edit.back"), to: paths.enterprise(code) }]} />
      <Tabs
        label={t("edit.tabs")}
        tabs={[
          tab("record", paths.enterpriseEdit(code)),
          ...(isOfficial ? [tab("statuses", paths.enterpriseStatuses(code))] : []),
          tab("members", paths.enterpriseMembers(code)),
          tab("certificates", paths.enterpriseCertificates(code)),
        ]}
      />
    </div>
  );
}
