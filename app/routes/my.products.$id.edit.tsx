import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { saveProduct } from "#app/domain/products/save-product.server.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { readProductForm, typedFrom } from "./my-products/product-form.server.ts";
import { ProductForm } from "./my-products/product-form.tsx";
import { idOf } from "./products/product-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const product = found(await readProduct(viewer, idOf(params.id), "products.edit"));
  const { id, version, state, last, steps } = product;
  // Somebody came by an old link: the product says what can be done.
  if (!steps.includes("edit")) throw redirect(paths.myProduct(id), 303);
  return {
    id,
    version,
    name: last.content.nameTh,
    title: translator(viewer.language)("products:edit.title", { name: last.content.nameTh }),
    typed: typedFrom(last.content),
    isShown: state === "published",
    reason: last.reason,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const id = idOf(params.id);
  const { typed, words, problems } = readProductForm(form);
  if (!words) {
    found(await readProduct(viewer, id, "products.edit"));
    return data({ typed, problems, message: undefined }, { status: 422 });
  }
  const saved = found(await saveProduct(viewer, { id, version: Number(form.get("version")) || 0, words }));
  if (!saved.ok) {
    const status = saved.reason === "products:refused.stale" ? 409 : 422;
    return data({ typed, problems: [], message: saved.reason as string }, { status });
  }
  await dropCarriedDraft(request);
  return redirect(paths.myProduct(id), {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ key: "products:flash.saved" }) },
  });
}

export default function EditProductPage() {
  const { id, version, name, typed, isShown, reason } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("products");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t("edit.heading")}
        crumbs={[
          { label: t("mine.title"), to: paths.myProducts() },
          { label: name, to: paths.myProduct(id) },
        ]}
      />
      {reason && (
        <Notice tone="warning" title={t("state.returnedTitle")}>
          {reason}
        </Notice>
      )}
      {isShown && <Notice tone="info">{t("edit.shown")}</Notice>}
      {answer?.message === "products:refused.stale" && (
        <Notice tone="warning">
          {t("edit.stale")} <Link to={paths.myProduct(id)}>{t("edit.staleLink")}</Link>
        </Notice>
      )}
      <ProductForm
        action={paths.editProduct(id)}
        hidden={{ version }}
        typed={answer?.typed ?? typed}
        problems={answer?.problems ?? []}
        message={answer?.message && any(answer.message)}
        back={paths.myProduct(id)}
      />
    </div>
  );
}
