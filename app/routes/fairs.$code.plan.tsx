import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { swapBooths } from "#app/domain/allotment/swap-booths.server.ts";
import { moveBooth } from "#app/domain/floor-plan/move-booth.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight, viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { ChosenBooth } from "./fair-plan/chosen-booth.tsx";
import { FoundProducts } from "./fair-plan/found-products.tsx";
import { Hall } from "./fair-plan/hall.tsx";
import { planPage } from "./fair-plan/plan-page.server.ts";
import { refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return planPage(await viewerOf(request), params.code ?? "", new URL(request.url).searchParams);
}

/** Moves a booth, calls it something else, or lets who stands there change places with another booth. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  if (text("how") === "swap") {
    const other = text("other").trim();
    const swapped = found(await swapBooths(viewer, code, { boothId: Number(text("booth")) || 0, otherCode: other }));
    if (!swapped.ok) return refusedForm(viewer, form, swapped);
    return onPlan(code, other, "fairPlan:swap.done");
  }
  const move = {
    boothId: Number(text("booth")) || 0,
    code: text("boothCode"),
    x: Number(text("x") || Number.NaN),
    y: Number(text("y") || Number.NaN),
  };
  const moved = found(await moveBooth(viewer, code, move));
  if (!moved.ok) return refusedForm(viewer, form, moved);
  return onPlan(code, move.code, "fairPlan:move.done");
}

/** Back to the drawing, with the booth that was changed chosen on it. */
async function onPlan(code: string, booth: string, key: string) {
  const flash = await setFlash({ key, params: { booth } });
  return redirect(paths.fairPart(code, "plan", { booth }), { status: 303, headers: { "Set-Cookie": flash } });
}

/** Who is where at a fair: find a product, see its booth; whoever manages the fair moves booths here. */
export default function PlanPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairPlan");
  const { code } = page.frame;
  const { chosen } = page;
  const [drawn, setDrawn] = useState<{ id: number; x: number; y: number } | null>(null);
  const place = drawn && drawn.id === chosen?.id ? drawn : null;
  const moving =
    page.manages && chosen
      ? {
          ...(place ?? { id: chosen.id, x: Number(chosen.x), y: Number(chosen.y) }),
          onMove: (x: number, y: number) => setDrawn({ id: chosen.id, x, y }),
        }
      : undefined;
  return (
    <div className="flex flex-col gap-6">
      <FairHead
        frame={page.frame}
        actions={
          page.manages && (
            <ButtonLink to={paths.fairPart(code, "plan/import")} icon="upload">
              {t("import.title")}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      <FilterBar label={t("find")} action={paths.fairPart(code, "plan")} onChange="wait">
        <Field id="q" label={t("find")}>
          <TextInput type="search" name="q" defaultValue={page.query} autoComplete="off" />
        </Field>
        <Field id="province" label={t("province")}>
          <Select
            name="province"
            options={page.provinces}
            emptyLabel={t("anywhere")}
            defaultValue={page.province ?? ""}
          />
        </Field>
        <Field id="category" label={t("category")}>
          <Select
            name="category"
            options={page.categories}
            emptyLabel={t("anything")}
            defaultValue={page.category ?? ""}
          />
        </Field>
      </FilterBar>
      {page.looking && <FoundProducts products={page.products} meant={page.meant} />}
      {chosen && (
        <ChosenBooth
          booth={chosen}
          manages={page.manages}
          action={paths.fairPart(code, "plan")}
          place={place}
          failed={answer !== undefined}
        />
      )}
      {page.halls.length > 1 && <Tabs label={t("halls")} tabs={page.halls} />}
      {page.hall ? (
        <Hall hall={page.hall} moving={moving} />
      ) : (
        <EmptyState icon="map" title={t("empty.title")}>
          {t("empty.hint")}
        </EmptyState>
      )}
    </div>
  );
}
