import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import { listHolidays, removeHoliday, setHoliday } from "#app/domain/fairs/holidays.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { BUDDHIST_ERA, bangkokDate, readDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, problemForm, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer, typedIn } from "./fairs/answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  found(managesFairs(viewer) || null);
  const thisYear = Number(bangkokDate(now()).slice(0, 4));
  const asked = Number(new URL(request.url).searchParams.get("year"));
  const year = asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const { language } = viewer;
  const shown = (each: number) => String(language === "th" ? each + BUDDHIST_ERA : each);
  return {
    title: translator(language)("fairs:holidays.title"),
    years: [-1, 0, 1].map((step) => ({
      to: paths.fairHolidays({ year: thisYear + step }),
      label: shown(thisYear + step),
      current: thisYear + step === year,
    })),
    holidays: (await listHolidays(viewer, year)).map((holiday) => ({
      onDate: holiday.onDate,
      day: formatDate(holiday.onDate, language, "long"),
      name: language === "en" ? holiday.nameEn : holiday.nameTh,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const form = await request.formData();
  const typed = typedIn(form);
  const onDate = readDate(typed.remove ?? typed.onDate ?? "");
  if (!onDate) {
    found(managesFairs(viewer) || null);
    return problemForm(viewer, form, [{ field: "onDate", reason: "wrong_date" }]);
  }
  const outcome = found(
    typed.remove
      ? await removeHoliday(viewer, onDate)
      : await setHoliday(viewer, { onDate, nameTh: typed.nameTh ?? "", nameEn: typed.nameEn ?? "" }),
  );
  const to = paths.fairHolidays({ year: onDate.slice(0, 4) });
  return outcome.ok ? done(to, "saved") : refusedForm(viewer, form, outcome);
}

export default function HolidaysPage() {
  const { title, years, holidays } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  const typed = answer?.typed ?? {};
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: t("title"), to: paths.fairs() }]}>
        {t("holidays.intro")}
      </PageHeader>
      <ErrorSummary errors={answer?.errors ?? []} />
      <Tabs label={t("holidays.years")} tabs={years} />
      <ul className="max-w-prose">
        {holidays.map((holiday) => (
          <li
            key={holiday.onDate}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1"
          >
            <span>
              <strong className="figures">{holiday.day}</strong> {holiday.name}
            </span>
            <Form method="post">
              <Button name="remove" value={holiday.onDate} variant="quiet" size="sm" icon="close">
                {t("remove")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Section title={t("holidays.add")}>
        <Form method="post" className="flex max-w-form flex-col gap-4">
          <Field id="onDate" label={t("holidays.day")} error={errorsAt(answer, "onDate")}>
            <TextInput
              name="onDate"
              width="short"
              defaultValue={typed.onDate ?? ""}
              placeholder="31/12/2569"
              required
            />
          </Field>
          <Field id="nameTh" label={t("field.nameTh")} error={errorsAt(answer, "nameTh")}>
            <TextInput name="nameTh" defaultValue={typed.nameTh ?? ""} maxLength={200} required />
          </Field>
          <Field id="nameEn" label={t("field.nameEn")} optional>
            <TextInput name="nameEn" defaultValue={typed.nameEn ?? ""} maxLength={200} />
          </Field>
          <div>
            <Button icon="plus">{t("holidays.add")}</Button>
          </div>
        </Form>
      </Section>
    </div>
  );
}
