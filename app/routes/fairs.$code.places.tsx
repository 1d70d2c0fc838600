import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { BoothTable } from "./fairs/booth-table.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { BoothsForm, ChosenZoneForm, ZoneForm } from "./fairs/place-forms.tsx";
import { changePlaces } from "./fairs/places-command.server.ts";
import { placesPage } from "./fairs/places-page.server.ts";
import { ZoneTable } from "./fairs/zone-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  return found(await placesPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const changed = found(await changePlaces(viewer, code, form));
  if (!changed.ok) return refusedForm(viewer, form, changed);
  const zone = form.get("intent") === "remove-zone" ? null : String(form.get("zone") ?? "");
  return done(paths.fairPart(code, "places", { zone }), "places", { changed: changed.changed });
}

export default function FairPlacesPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>{t("places.intro")}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      {page.zones.length === 0 ? (
        <EmptyState icon="map" title={t("places.none")}>
          {t("places.begin")}
        </EmptyState>
      ) : (
        <ZoneTable zones={page.zones} code={frame.code} />
      )}
      {page.chosen && (
        <Section title={t("places.boothsOf", { zone: page.chosen.name })} id="booths">
          <ChosenZoneForm zone={page.chosen} categories={page.categories} answer={answer} />
          <BoothTable {...page} code={frame.code} zone={page.chosen.id} />
        </Section>
      )}
      <div className="grid gap-8 lg:grid-cols-2">
        {page.zones.length > 0 && <BoothsForm zones={page.zones} chosen={page.chosen?.id} answer={answer} />}
        <ZoneForm categories={page.categories} answer={answer} />
      </div>
    </div>
  );
}
