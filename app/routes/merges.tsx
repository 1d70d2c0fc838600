import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { decidedProvinces } from "#app/domain/enterprises/decided-provinces.server.ts";
import { likelyDuplicates } from "#app/domain/enterprises/duplicates.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { DecisionTabs } from "./claims/decision-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** Likely duplicates of a province; two codes typed by hand lead to their comparison. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  const asked = new URL(request.url).searchParams;
  const code = (name: string) => asked.get(name)?.trim().toUpperCase() ?? "";
  if (code("first") && code("second")) throw redirect(paths.merge(code("first"), code("second")), 302);
  const name = nameIn(viewer);
  const provinces = await decidedProvinces(viewer);
  const province = asked.get("province") ?? (provinces.length === 1 ? (provinces[0]?.code ?? "") : "");
  const pairs = province ? await likelyDuplicates(viewer, province) : [];
  return {
    title: translator(viewer.language)("claims:merge.title"),
    province,
    provinces: provinces.map((each) => ({ value: each.code, label: name(each) })),
    pairs: pairs.map(({ first, second, districtTh, districtEn, reasons }) => ({
      first: { code: first.code, name: name(first) },
      second: { code: second.code, name: name(second) },
      district: name({ nameTh: districtTh, nameEn: districtEn }),
      reasons,
    })),
  };
}

export default function MergesPage() {
  const { title, province, provinces, pairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("claims");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title}>{t("merge.lead")}</PageHeader>
      <DecisionTabs current="merges" />
      {provinces.length > 1 && (
        <div className="max-w-form">
          <FilterBar label={t("merge.province")}>
            <Field id="province" label={t("merge.province")}>
              <Select
                name="province"
                defaultValue={province}
                emptyLabel={t("merge.chooseProvince")}
                options={provinces}
              />
            </Field>
          </FilterBar>
        </div>
      )}
      {pairs.length === 0 ? (
        <EmptyState icon="checks" title={t(province ? "merge.none" : "merge.choose")}>
          {t("merge.noneHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {pairs.map(({ first, second, district, reasons }) => (
            <li
              key={first.code + second.code}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-4"
            >
              <div className="flex min-w-0 flex-col gap-1">
                {[first, second].map(({ code, name }) => (
                  <p key={code}>
                    <Link to={paths.enterprise(code)}>{name}</Link>{" "}
                    <span className="figures text-ink-soft">{code}</span>
                  </p>
                ))}
                <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  {district}
                  {reasons.map((reason) => (
                    <Badge key={reason} tone="warning">
                      {t(`merge.reason.${reason}`)}
                    </Badge>
                  ))}
                </p>
              </div>
              <ButtonLink to={paths.merge(first.code, second.code)}>{t("merge.compare")}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <Section title={t("merge.other")} className="max-w-form">
        <Form method="get" className="flex flex-wrap items-end gap-4">
          {(["first", "second"] as const).map((each) => (
            <Field key={each} id={each} label={t(`merge.${each}`)}>
              <TextInput name={each} width="short" required pattern="[Ee][0-9]+" placeholder="E123" />
            </Field>
          ))}
          <Button>{t("merge.compare")}</Button>
        </Form>
      </Section>
    </div>
  );
}
