import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { qrTarget } from "./products/qr-target.server.ts";

export const handle = { plain: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

/** A sheet to print: the code large, under it what it leads to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, title, under, code, kind, to, url } = await qrTarget(request, params.kind, params.code);
  return { title, under, code, kind, to, url, page: translator(viewer.language)("catalogue:qr.page", { name: title }) };
}

export default function QrPage() {
  const { title, under, code, kind, to, url } = useLoaderData<typeof loader>();
  const { t } = useTranslation("catalogue");
  const name = kind === "products" ? "products" : "enterprises";
  return (
    <div className="mx-auto flex w-full max-w-form flex-col items-center gap-4 text-center">
      <PageHeader title={title}>{under}</PageHeader>
      <img
        src={paths.qrImage(name, code)}
        alt={t("qr.alt", { name: title })}
        width={320}
        height={320}
        className="size-80 max-w-full rounded-lg border border-line bg-surface print:size-[12cm]"
      />
      <p className="text-sm break-all text-ink-soft">{url}</p>
      <p className="max-w-prose text-ink-soft print:hidden">{t("qr.printHelp")}</p>
      <p className="flex flex-wrap justify-center gap-2 print:hidden">
        <ButtonLink to={paths.qrImage(name, code, { download: 1 })} icon="download" reloadDocument>
          {t("qr.download")}
        </ButtonLink>
        <ButtonLink to={to} icon="right">
          {t("qr.open")}
        </ButtonLink>
      </p>
    </div>
  );
}
