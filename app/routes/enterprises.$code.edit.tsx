import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readEnterpriseInput } from "#app/domain/enterprises/enterprise-input.ts";
import { enterpriseToEdit } from "#app/domain/enterprises/enterprise-to-edit.server.ts";
import { updateEnterprise } from "#app/domain/enterprises/update-enterprise.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { EditHead } from "./enterprises/edit-tabs.tsx";
import { recordForm } from "./enterprises/form-page.server.ts";
import { PlaceChooser } from "./enterprises/place-chooser.tsx";
import { RecordForm } from "./enterprises/record-form.tsx";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code, version, input, isOfficial } = found(await enterpriseToEdit(viewer, params.code ?? ""));
  const view = await recordForm(viewer, new URL(request.url).searchParams, input);
  const name = (viewer.language === "en" && input.nameEn) || input.nameTh;
  return { code, version, isOfficial, view, name, moves: view.district !== input.districtCode };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { code, input: before, isOfficial } = found(await enterpriseToEdit(viewer, params.code ?? ""));
  const fields = await request.formData();
  const texts = textsOf(fields);
  const facts = { nameTh: before.nameTh, producerType: before.producerType, district: before.districtCode };
  const typed = isOfficial ? texts : { ...texts, ...facts };
  const areas = fields.getAll("businessAreas").map(String);
  const { input, problems } = readEnterpriseInput(typed, areas, bangkokDate(now()));
  if (problems.length) return showAgain("record", fields, problems);
  const saved = found(await updateEnterprise(viewer, code, rowId(texts.version), input));
  if (!saved.ok) return showAgain("record", fields, saved.problems);
  const flash = await setFlash({ key: "enterprises:edit.saved", tone: "success" });
  return redirect(paths.enterprise(code), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function EditEnterprisePage() {
  const { code, version, isOfficial, view, name, moves } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("enterprises");
  return (
    <div className="flex flex-col gap-6">
      <EditHead code={code} name={name} current="record" isOfficial={isOfficial} />
      {isOfficial ? (
        <Details summary={t("edit.moveSite")} open={moves} className="max-w-form">
          <p className="mb-3 text-ink-soft">{t("edit.moveHint")}</p>
          <PlaceChooser view={view} />
        </Details>
      ) : (
        <Notice className="max-w-form">{t("edit.official")}</Notice>
      )}
      <RecordForm key={view.district} view={view} answer={answer} version={version} isOfficial={isOfficial} />
    </div>
  );
}
