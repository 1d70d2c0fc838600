import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addCertificate } from "#app/domain/enterprises/add-certificate.server.ts";
import { readCertificateInput } from "#app/domain/enterprises/certificate-input.ts";
import { productNames } from "#app/domain/enterprises/products-of.server.ts";
import { removeCertificate, verifyCertificate } from "#app/domain/enterprises/verify-certificate.server.ts";
import { MOST_PAPER_BYTES } from "#app/domain/files/stored-files.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { CertificateForm } from "./enterprises/certificate-form.tsx";
import { CertificateItem } from "./enterprises/certificate-item.tsx";
import { EditHead } from "./enterprises/edit-tabs.tsx";
import { backTo, editedRecord, headOf } from "./enterprises/edited-record.server.ts";
import { enterprisePage } from "./enterprises/enterprise-page.server.ts";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const record = await editedRecord(viewer, params.code);
  const { certificates } = await enterprisePage(viewer, record);
  return { head: headOf(viewer, record), certificates, products: await productNames(record.id) };
}

/** Adds a certificate with its paper, verifies one, or removes one that nobody has verified. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code } = await editedRecord(viewer, params.code);
  const isMultipart = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
  const { upload, fields } = isMultipart
    ? await readUploadForm(request, "paper", MOST_PAPER_BYTES)
    : { upload: "no_file" as const, fields: await request.formData() };
  const texts = textsOf(fields);
  const done = (key: string) => backTo(paths.enterpriseCertificates(code), `enterprises:certificates.${key}`);
  if (texts.verify) {
    found((await verifyCertificate(viewer, code, rowId(texts.verify))) || null);
    return done("verified");
  }
  if (texts.remove) {
    found((await removeCertificate(viewer, code, rowId(texts.remove))) || null);
    return done("removed");
  }
  if (upload === "too_large")
    return showAgain("certificate", fields, [{ field: "paper", key: "enterprises:problem.no_paper" }]);
  const { input, problems } = readCertificateInput(texts);
  if (problems.length) return showAgain("certificate", fields, problems);
  const paper = upload === "no_file" ? null : upload;
  const added = found(await addCertificate(viewer, code, { ...input, paper }));
  return added.ok ? done("saved") : showAgain("certificate", fields, added.problems);
}

export default function CertificatesPage() {
  const { head, certificates, products } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("enterprises");
  return (
    <div className="flex flex-col gap-6">
      <EditHead {...head} current="certificates" />
      <p className="max-w-prose text-ink-soft">{t("certificates.lead")}</p>
      {certificates.length === 0 ? (
        <EmptyState icon="success" title={t("certificates.empty")}>
          {t("certificates.emptyHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {certificates.map((certificate) => (
            <CertificateItem key={certificate.id} head={head} certificate={certificate} />
          ))}
        </ul>
      )}
      <CertificateForm key={certificates.length} products={products} answer={answer} open={certificates.length === 0} />
    </div>
  );
}
