import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await viewerOf(request);
  return { title: translator(language)("dashboard:about.title") };
}

const PARTS = ["structure", "figures", "reading", "open"] as const;

/** What the portal is, where its figures come from, how to read and reuse them. */
export default function AboutPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboard");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title}>{t("about.lead")}</PageHeader>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[5fr_7fr]">
        <ol className="flex flex-col self-start border-t border-line lg:sticky lg:top-6">
          {[1, 2, 3, 4, 5].map((cog) => (
            <li key={cog} data-cog={cog} className="grid grid-cols-[3.5rem_1fr] gap-x-3 border-b border-line py-3">
              <span className="flex items-center gap-1.5 self-start text-xl font-bold text-cog-text">
                <Icon name={cogIcon(cog)} className="size-7" />
                {cog}
              </span>
              <span>
                <strong className="block">{t(`about.cogs.${cog}.name`)}</strong>
                <span className="text-ink-soft">{t(`about.cogs.${cog}.text`)}</span>
              </span>
            </li>
          ))}
        </ol>
        <div className="flex max-w-prose flex-col gap-8">
          {PARTS.map((part) => (
            <Section key={part} title={t(`about.${part}.title`)}>
              {(t(`about.${part}.text`, { returnObjects: true }) as string[]).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </Section>
          ))}
          <p className="flex flex-wrap gap-x-6">
            <Link to={paths.dashboard()}>{t("landing.open")}</Link>
            <Link to={paths.indicators()}>{t("dictionary.all")}</Link>
            <Link to={paths.openData()}>{t("dictionary.openData")}</Link>
            <Link to={paths.developers()}>{t("about.developers")}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}
