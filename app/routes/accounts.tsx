import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchAccounts } from "#app/domain/people/accounts.server.ts";
import { ROLES } from "#app/domain/people/accounts.ts";
import { appoint } from "#app/domain/people/appoint.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { SearchInput } from "#app/ui/forms/search-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { AppointForm } from "./accounts/appoint-form.tsx";
import { OfficeList } from "./accounts/office-list.tsx";
import { officeView } from "./accounts/office-view.server.ts";
import { PasswordNotice } from "./accounts/password-notice.tsx";
import { placeChoices } from "./accounts/place-choices.server.ts";
import { fieldOf, readAppointment } from "./accounts/read-appointment.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  const { language } = viewer;
  const t = translator(language);
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const accounts = await searchAccounts(viewer, q);
  return {
    title: t("accounts:title"),
    q,
    accounts: accounts.map(({ offices, disabledAt, ...account }) => ({
      ...account,
      off: disabledAt !== null,
      offices: offices.map((office) => officeView(office, language)),
    })),
    roles: ROLES.map((value) => ({ value, label: t(`shell:roles.${value}`) })),
    places: await placeChoices(language),
  };
}

/** Gives somebody an office. A new account's password is shown once, in this answer. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "people.manage");
  const { typed, appointment } = readAppointment(await request.formData());
  const made = found(await appoint(viewer, appointment));
  if (!made.ok) {
    const refused = { reason: made.reason, field: fieldOf(made.reason, typed.role) };
    return data({ refused, typed, made: null }, { status: 422 });
  }
  return data({ refused: null, typed: null, made: { email: typed.email, password: made.password, id: made.userId } });
}

export default function AccountsPage() {
  const { title, q, accounts, roles, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const refused = answer?.refused ?? null;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title}>{t("intro")}</PageHeader>
      <ErrorSummary errors={refused ? [{ id: refused.field, message: t(`refused.${refused.reason}`) }] : []} />
      {answer?.made && <PasswordNotice {...answer.made} />}
      <Section title={t("list.title")} aside={t("list.aside")}>
        <FilterBar label={t("list.filter")} action={paths.accounts()} onChange="type">
          <Field id="q" label={t("list.q")}>
            <SearchInput name="q" value={q} />
          </Field>
        </FilterBar>
        <DataTable
          caption={t("list.title")}
          captionHidden
          phone="cards"
          rows={accounts}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("list.none")}>{t("list.noneHelp")}</EmptyState>}
          columns={[
            {
              key: "name",
              header: t("column.name"),
              cell: ({ id, nameTh, email, off }) => (
                <>
                  <Link to={paths.accountOf(id)} className="font-semibold">
                    {nameTh}
                  </Link>{" "}
                  {off && <Badge icon="lock">{t("switch.badge")}</Badge>}
                  <span className="block text-sm text-ink-faint">{email}</span>
                </>
              ),
            },
            {
              key: "offices",
              header: t("column.offices"),
              cell: ({ offices }) => (offices.length ? <OfficeList offices={offices} /> : t("list.noOffice")),
            },
          ]}
        />
      </Section>
      <Section title={t("appoint.title")} id="appoint">
        <AppointForm roles={roles} places={places} typed={answer?.typed ?? null} refused={refused} />
      </Section>
    </div>
  );
}
