import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSettings } from "#app/domain/committees/change-settings.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { again, done, idOf } from "./committees/again.server.ts";
import { typedIn } from "./committees/form-answer.ts";
import { crumbsOf, keptCommittee } from "./committees/kept.server.ts";
import { SettingsForm } from "./committees/settings-form.tsx";
import { useErrors } from "./committees/use-errors.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, committee } = await keptCommittee(request, params.id);
  const t = translator(viewer.language);
  return {
    title: t("committees:settings.title"),
    crumbs: crumbsOf(viewer, committee, t("committees:title")),
    now: {
      version: String(committee.version),
      nameTh: committee.nameTh,
      nameEn: committee.nameEn ?? "",
      quorumNumerator: String(committee.quorumNumerator),
      quorumDenominator: String(committee.quorumDenominator),
      sectorsRequired: String(committee.sectorsRequired),
      noticeDays: String(committee.noticeDays),
      contactTh: committee.contactTh ?? "",
      phone: committee.phone ?? "",
      email: committee.email ?? "",
    },
  };
}

const FIELDS: Record<string, string> = {
  no_committee_name: "nameTh",
  quorum: "quorumNumerator",
  sectors: "sectorsRequired",
  notice: "noticeDays",
};

/** Changes name, rules and contact; the second of two who edit at once is told. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  const committeeId = idOf(params.id);
  const typed = typedIn(await request.formData());
  const text = (name: string) => typed[name] ?? "";
  const number = (name: string) => (/^\d{1,4}$/.test(text(name).trim()) ? Number(text(name)) : -1);
  const changed = found(
    await changeSettings(viewer, {
      committeeId,
      version: number("version"),
      settings: {
        nameTh: text("nameTh"),
        nameEn: text("nameEn"),
        quorumNumerator: number("quorumNumerator"),
        quorumDenominator: number("quorumDenominator"),
        sectorsRequired: number("sectorsRequired"),
        noticeDays: number("noticeDays"),
        contactTh: text("contactTh"),
        phone: text("phone"),
        email: text("email"),
      },
    }),
  );
  if (!changed.ok) {
    const id = FIELDS[changed.reason.slice("committees:refused.".length)];
    return again({ form: "settings", errors: [{ id, key: changed.reason }], typed });
  }
  return done(paths.committee(committeeId), { key: "committees:flash.settings", tone: "success" });
}

export default function SettingsPage() {
  const { title, crumbs, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const errors = useErrors(answer);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={crumbs} />
      <ErrorSummary errors={errors.all} />
      {/* After a refusal as stale the form carries the version of today: what was typed may be sent again. */}
      <SettingsForm values={{ ...now, ...answer?.typed, version: now.version }} errorOf={errors.at} />
    </div>
  );
}
