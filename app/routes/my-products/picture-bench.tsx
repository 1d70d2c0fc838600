import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Picture } from "#app/ui/content/picture.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { Workbench } from "./workbench.server.ts";

const MOST = 8;

/** The pictures of a draft: each asks what it shows; the first is the one that lists show. */
export function PictureBench({ product, error }: { product: Workbench; error?: string }) {
  const { t } = useTranslation("products");
  const { pictures, steps } = product;
  const editable = steps.includes("edit");
  return (
    <div className="flex flex-col gap-5">
      {pictures.length === 0 && <p className="max-w-prose text-ink-soft">{t("pictures.none")}</p>}
      <ul className="grid gap-5 sm:grid-cols-2">
        {pictures.map((picture, at) => (
          <li key={picture.id} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3">
            <Picture
              {...picture}
              alt={picture.altTh}
              sizes="(min-width: 40rem) 24rem, 90vw"
              className="aspect-4/3 h-auto w-full rounded-md object-contain"
            />
            {editable ? <PictureForm product={product} picture={picture} isFirst={at === 0} /> : <p>{picture.altTh}</p>}
          </li>
        ))}
      </ul>
      {editable && pictures.length < MOST && <AddPicture id={product.id} error={error} />}
    </div>
  );
}

interface PictureFormProps {
  product: Workbench;
  picture: Workbench["pictures"][number];
  isFirst: boolean;
}

function PictureForm({ product, picture, isFirst }: PictureFormProps) {
  const { t } = useTranslation("products");
  const { id, altTh, altEn } = picture;
  return (
    <Form method="post" action={paths.productPictures(product.id)} preventScrollReset className="flex flex-col gap-3">
      <input type="hidden" name="picture" value={id} />
      <Field id={`alt-${id}`} label={t("pictures.altTh")} help={altTh ? undefined : t("pictures.altHelp")}>
        <TextInput key={altTh} name="altTh" defaultValue={altTh} maxLength={250} />
      </Field>
      <Field id={`alt-en-${id}`} label={t("pictures.altEn")} optional>
        <TextInput key={altEn} name="altEn" defaultValue={altEn} maxLength={250} lang="en" />
      </Field>
      <p className="flex flex-wrap items-center gap-2">
        <Button size="sm" name="change" value="describe" icon="check">
          {t("pictures.save")}
        </Button>
        {isFirst ? (
          <Badge>{t("pictures.isFirst")}</Badge>
        ) : (
          <Button size="sm" variant="quiet" name="change" value="first">
            {t("pictures.first")}
          </Button>
        )}
        <Button size="sm" variant="quiet" name="change" value="remove">
          {t("pictures.remove")}
        </Button>
      </p>
    </Form>
  );
}

/** Choosing a picture, or taking one with the phone. The browser itself sends it, so that its progress shows. */
function AddPicture({ id, error }: { id: number; error?: string }) {
  const { t } = useTranslation("products");
  const busy = useNavigation().state === "submitting";
  return (
    <Form
      method="post"
      action={paths.productPictures(id)}
      encType="multipart/form-data"
      reloadDocument
      className="flex max-w-form flex-col items-start gap-3"
    >
      <Field id="file" label={t("pictures.add")} help={t("pictures.addHelp")} error={error} className="w-full">
        <FileInput name="file" accept="image/jpeg,image/png,image/webp,image/avif" required />
      </Field>
      <Button icon="upload" busy={busy}>
        {t("pictures.upload")}
      </Button>
    </Form>
  );
}
