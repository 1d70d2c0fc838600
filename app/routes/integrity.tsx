import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { latestRun, RUNS, runChecks } from "#app/domain/integrity/run-checks.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { RunSection } from "./integrity/run-section.tsx";
import { runView } from "./integrity/run-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "integrity.read");
  const runs = await Promise.all(RUNS.map(async (run) => runView(viewer, run, await latestRun(viewer, run))));
  return { title: translator(viewer.language)("integrity:title"), runs };
}

/** Runs the checks that are asked for; what they found is in the history, and on this page. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "integrity.read");
  const asked = (await request.formData()).get("run");
  const results = found(await runChecks(viewer, RUNS.find((run) => run === asked) ?? "checks"));
  const wrong = results.filter((result) => result.total > 0).length;
  const flash = await setFlash({
    key: wrong ? "integrity:flash.wrong" : "integrity:flash.sound",
    params: { wrong },
    tone: wrong ? "warning" : "success",
  });
  return redirect(paths.integrity(), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function IntegrityPage() {
  const { title, runs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("integrity");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={title}>{t("intro")}</PageHeader>
      {runs.map((run) => (
        <RunSection key={run.run} run={run} />
      ))}
    </div>
  );
}
