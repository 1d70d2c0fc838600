import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createProduct } from "#app/domain/products/create-product.server.ts";
import { ownMakers, writableMaker } from "#app/domain/products/makers.server.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { readProductForm } from "./my-products/product-form.server.ts";
import { ProductForm } from "./my-products/product-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

/** A new product: a member's enterprise is known, an officer names one of the own area by its code. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "products.edit");
  const name = nameIn(viewer);
  const asked = new URL(request.url).searchParams.get("unit");
  const [own, named] = [await ownMakers(viewer), asked ? await writableMaker(viewer, asked) : null];
  return {
    title: translator(viewer.language)("products:new.title"),
    makers: own.map((maker) => ({ value: maker.code, label: name(maker) })),
    maker: named && { code: named.code, name: name(named) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  await requireViewerKeeping(request, form);
  const viewer = await requireRight(request, "products.edit");
  const { typed, words, problems } = readProductForm(form);
  const unit = String(form.get("unit") ?? "")
    .trim()
    .toUpperCase();
  const again = (more: { id: string; key: string }[], message?: string) =>
    data({ typed, unit, problems: [...problems, ...more], message }, { status: 422 });
  if (!words) return again([]);
  const made = await createProduct(viewer, { unitCode: unit, words });
  if (!made) return again([{ id: "unit", key: "unit" }]);
  if (!made.ok) return again([], made.reason);
  await dropCarriedDraft(request);
  return redirect(paths.myProduct(made.id), {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ key: "products:flash.created" }) },
  });
}

export default function NewProductPage() {
  const { title, makers, maker } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("products");
  const { t: any } = useTranslation();
  const problems = answer?.problems ?? [];
  const wrongUnit = problems.some(({ id }) => id === "unit") ? t("form.wrong.unit") : undefined;
  const only = maker ?? (makers.length === 1 ? { code: makers[0]!.value, name: makers[0]!.label } : null);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: t("mine.title"), to: paths.myProducts() }]} meta={[only?.name]}>
        {t("new.intro")}
      </PageHeader>
      <ProductForm
        action={paths.newProduct()}
        hidden={only ? { unit: only.code } : {}}
        typed={answer?.typed ?? null}
        problems={problems}
        message={answer?.message && any(answer.message)}
        back={paths.myProducts()}
      >
        {!only && (
          <Field
            id="unit"
            label={t("form.unit")}
            help={makers.length ? undefined : t("form.unitCodeHelp")}
            error={wrongUnit}
          >
            {makers.length > 0 ? (
              <Select name="unit" options={makers} defaultValue={answer?.unit} />
            ) : (
              <TextInput name="unit" width="short" defaultValue={answer?.unit} autoComplete="off" required />
            )}
          </Field>
        )}
      </ProductForm>
    </div>
  );
}
