import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import type { AllotmentView } from "./allotment-page.server.ts";

/** A block of booths for a province, then everybody who waits with the booths that fit. */
export function ByHand({ page, action }: { page: AllotmentView; action: string }) {
  const { t } = useTranslation("fairPlan");
  return (
    <>
      {page.waiting.length > 0 && (
        <Section title={t("allot.block")} aside={t("allot.blockHint")}>
          <Form method="post" action={action} className="flex flex-wrap items-end gap-4">
            <Field id="province" label={t("allot.province")}>
              <Select name="province" options={page.provinces} required />
            </Field>
            <Field id="blockZone" label={t("zone")}>
              <Select name="zone" options={page.zones} required />
            </Field>
            <Button name="how" value="block" icon="plus">
              {t("allot.giveBlock")}
            </Button>
          </Form>
        </Section>
      )}
      <Section title={t("allot.hand", { count: page.total })}>
        {page.waiting.length === 0 && (
          <EmptyState icon="success" title={t(page.announced ? "allot.nobody" : "allot.nobodyYet")} />
        )}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {page.waiting.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
              <span className="flex-1 basis-60">
                <Link to={each.to} className="font-semibold">
                  {each.enterprise}
                </Link>
                <span className="block text-sm text-ink-soft">
                  {each.province} · {each.category}
                </span>
              </span>
              {page.choices.find(({ category }) => category === each.categoryCode)?.booths.length === 0 ? (
                <span className="text-ink-soft">{t("allot.noBooth")}</span>
              ) : (
                <Form method="post" action={action} className="flex flex-wrap items-start gap-2">
                  <input type="hidden" name="application" value={each.id} />
                  <TextInput
                    name="booth"
                    width="short"
                    list={`free-${each.categoryCode}`}
                    aria-label={t("allot.boothOf", { enterprise: each.enterprise })}
                    autoComplete="off"
                    maxLength={20}
                    required
                  />
                  <Button name="how" value="hand" size="sm">
                    {t("allot.offer")}
                  </Button>
                  <Details summary={t("allot.someDays")}>
                    <span className="flex flex-wrap gap-2">
                      {(["from", "to"] as const).map((name) => (
                        <Select
                          key={name}
                          name={name}
                          aria-label={t(`allot.${name}`, { enterprise: each.enterprise })}
                          options={page.days}
                          emptyLabel={t(`allot.${name}All`)}
                        />
                      ))}
                    </span>
                  </Details>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {page.choices.map(({ category, booths }) => (
          <datalist key={category} id={`free-${category}`}>
            {booths.map(({ code, days }) => (
              <option key={`${code} ${days}`} value={code}>
                {days}
              </option>
            ))}
          </datalist>
        ))}
        {page.next && <Pagination next={page.next} />}
      </Section>
    </>
  );
}
