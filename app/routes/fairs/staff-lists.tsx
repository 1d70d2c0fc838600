import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Form } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { StaffPage } from "./staff-page.server.ts";

type Post = StaffPage["posts"][number];
type Candidate = StaffPage["candidates"][number];

/** Who works at the fair and where; each post can be taken back. */
export function PostTable({ posts, open }: { posts: Post[]; open: boolean }) {
  const { t } = useTranslation("fairStaff");
  return (
    <DataTable
      caption={t("posts")}
      captionHidden
      phone="cards"
      rows={posts}
      rowKey={(post) => post.key}
      columns={[
        { key: "name", header: t("column.name"), rowHeader: true, cell: (post) => <Person {...post} /> },
        { key: "where", header: t("column.where"), cell: (post) => post.where },
        {
          key: "release",
          header: <span className="sr-only">{t("release")}</span>,
          cardLabel: t("release"),
          cell: (post) =>
            open && (
              <Form method="post">
                <input type="hidden" name="user" value={post.userId} />
                <input type="hidden" name="zone" value={post.zoneId ?? ""} />
                <Button
                  name="intent"
                  value="release"
                  variant="quiet"
                  size="sm"
                  icon="close"
                  aria-label={t("releaseOf", { name: post.name, where: post.where })}
                >
                  {t("release")}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

/** Whom the search has found: each with the zone to work in. */
export function CandidateList({ page }: { page: Pick<StaffPage, "candidates" | "zones" | "q"> }) {
  const { t } = useTranslation("fairStaff");
  return (
    <ul className="divide-y divide-line border-y border-line" aria-label={t("found")}>
      {page.candidates.map((person) => (
        <li key={person.id} className="flex flex-wrap items-end gap-x-6 gap-y-2 py-3">
          <span className="min-w-0 flex-1 basis-60">
            <Person {...person} />
            {person.office && (
              <span className="block text-sm text-ink-soft">
                {person.office.role} {person.office.place}
              </span>
            )}
          </span>
          {person.everywhere ? (
            <Badge tone="success" icon="check">
              {t("already")}
            </Badge>
          ) : (
            <Appoint person={person} zones={page.zones} q={page.q} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Appoint({ person, zones, q }: { person: Candidate; zones: StaffPage["zones"]; q: string }) {
  const { t } = useTranslation("fairStaff");
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="user" value={person.id} />
      <input type="hidden" name="q" value={q} />
      <Field id={`zone-${person.id}`} label={t("column.where")}>
        <Select name="zone" emptyLabel={t("wholeFair")} options={zones} className="max-w-64" />
      </Field>
      <Button name="intent" value="appoint" icon="plus" aria-label={t("appointOf", { name: person.name })}>
        {t("appoint")}
      </Button>
    </Form>
  );
}

function Person({ name, email }: { name: string; email: string }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      <span className="block text-sm font-normal break-all text-ink-soft">{email}</span>
    </>
  );
}
