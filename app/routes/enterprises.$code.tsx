import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CertificateSection } from "./enterprises/certificate-section.tsx";
import { enterprisePage } from "./enterprises/enterprise-page.server.ts";
import { ProductSection } from "./enterprises/product-section.tsx";
import { RecordHeader } from "./enterprises/record-header.tsx";
import { RegisterCard } from "./enterprises/register-card.tsx";
import { SupportSection } from "./enterprises/support-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

/** The record of an enterprise, for everybody; of one that was merged, off to the one that was kept. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const enterprise = found(await readEnterprise(viewer, params.code ?? ""));
  if (enterprise.mergedInto !== null) {
    const flash = await setFlash({ key: "enterprises:record.merged", tone: "info" });
    throw redirect(paths.enterprise(enterprise.mergedInto), { status: 302, headers: { "Set-Cookie": flash } });
  }
  return enterprisePage(viewer, enterprise.record);
}

export default function EnterprisePage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("enterprises");
  return (
    <div className="flex flex-col gap-8">
      <RecordHeader page={page} />
      {page.inactive && <Notice tone="warning">{t("record.inactive", { date: page.inactive })}</Notice>}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[7fr_4fr]">
        <div className="flex min-w-0 flex-col gap-10">
          {page.story && <p className="max-w-prose text-lg whitespace-pre-line">{page.story}</p>}
          <ProductSection page={page} />
          <CertificateSection page={page} />
          <SupportSection page={page} />
        </div>
        <RegisterCard page={page} />
      </div>
      {page.history.length > 0 && (
        <Details summary={t("record.history")} className="print:hidden">
          <Timeline label={t("record.history")} entries={page.history} />
        </Details>
      )}
    </div>
  );
}
