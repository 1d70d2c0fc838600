import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { VisibilityTable } from "./personal/visibility-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await viewerOf(request);
  return { title: translator(language)("personal:visibility.title") };
}

/** The table of visibility for everybody to read, made from the one that the code goes by. */
export default function PersonalDataPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("personal");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={title}
        actions={
          <ButtonLink to={paths.myData()} icon="person">
            {t("visibility.mine")}
          </ButtonLink>
        }
      >
        {t("visibility.lead")}
      </PageHeader>
      <VisibilityTable part="enterprise" />
      <VisibilityTable part="people" />
      <VisibilityTable part="network" />
      <Section title={t("visibility.notes.title")}>
        <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
          {(t("visibility.notes.texts", { returnObjects: true }) as string[]).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
