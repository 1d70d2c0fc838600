import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";

export const meta: MetaFunction = () => pageMeta();

/** The public sees what the portal is for; who is signed in goes on to their own work. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) throw redirect(placeOf(viewer), 303);
  return null;
}

function placeOf(viewer: Viewer): string {
  if (can(viewer, "reports.enter")) return paths.due();
  return can(viewer, "reports.approve") ? paths.reviews() : paths.dashboard();
}

export default function LandingPage() {
  const { t } = useTranslation("dashboard");
  return (
    <div className="flex flex-col gap-10">
      <div className="flex max-w-prose flex-col gap-4">
        <h1 className="text-3xl sm:text-4xl">{t("landing.title")}</h1>
        <p className="text-lg text-ink-soft">{t("landing.lead")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={paths.dashboard()} variant="primary" icon="dashboard">
            {t("landing.open")}
          </ButtonLink>
          <ButtonLink to={paths.signIn()} icon="signIn">
            {t("landing.signIn")}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
