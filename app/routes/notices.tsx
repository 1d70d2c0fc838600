import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readNotice, readNoticesUntil } from "#app/domain/notices/my-notices.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { NoticeItem } from "./notices/notice-item.tsx";
import { noticesPage } from "./notices/notices-page.server.ts";
import { whereTo } from "./notices/where-to.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return noticesPage(viewer, new URL(request.url).searchParams);
}

/** Opens one notice, which is read from then on, or marks all that were on show as read. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const until = rowId(String(form.get("until") ?? "")) || null;
  if (until !== null) {
    await readNoticesUntil(viewer, until);
    return redirect(paths.notices(), 303);
  }
  const id = rowId(String(form.get("open") ?? "")) || 0;
  return redirect(whereTo(found(await readNotice(viewer, id))), 303);
}

/** What waits on the viewer, and what they were told. */
export default function NoticesPage() {
  const { title, waiting, notices, newest, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={title}
        actions={
          newest !== null && (
            <Form method="post">
              <Button name="until" value={newest} icon="checks">
                {t("readAll")}
              </Button>
            </Form>
          )
        }
      />
      {waiting.length > 0 && (
        <Section title={t("waiting")} id="waiting">
          <p className="flex flex-wrap gap-2">
            {waiting.map(({ to, text }) => (
              <ButtonLink key={to} to={to} icon="right">
                {text}
              </ButtonLink>
            ))}
          </p>
        </Section>
      )}
      <Section title={t("told")} id="told">
        {notices.length === 0 && (
          <EmptyState icon="inbox" title={t("empty.title")}>
            {t("empty.text")}
          </EmptyState>
        )}
        <ul className="flex max-w-3xl flex-col">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ul>
        {next !== null && (
          <div>
            <ButtonLink to={paths.notices({ after: next })}>{t("older")}</ButtonLink>
          </div>
        )}
      </Section>
    </div>
  );
}
